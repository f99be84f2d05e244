// rule: SK1210
// mechanism: intersection-disagrees
// wrong: throws TypeError
interface Wide {
  value?: string | undefined;
}
interface Narrow {
  value?: string;
}

export function go(): string {
  const both: Wide & Narrow = {};
  const wide: Wide = both;
  wide.value = undefined;
  const narrow: Narrow = both;
  return 'value' in narrow ? narrow.value.toUpperCase() : '';
}
