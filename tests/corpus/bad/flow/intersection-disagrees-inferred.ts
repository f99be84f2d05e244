// rule: SK1210
// mechanism: intersection-disagrees
// wrong: throws TypeError
interface Wide {
  value: string | number;
}
interface Narrow {
  value: string;
}

export function go(): string {
  const kept: Map<string, Wide & Narrow> = new Map([['a', { value: 'a' }]]);
  const both = kept.get('a');
  if (!both) return '';
  const wide: Wide = both;
  wide.value = 1;
  return both.value.toUpperCase();
}
