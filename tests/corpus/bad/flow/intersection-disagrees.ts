// rule: SK1210
// mechanism: intersection-disagrees
// wrong: throws TypeError
interface Wide {
  value: string | number;
}
interface Narrow {
  value: string;
}

function clear(wide: Wide): void {
  wide.value = 1;
}

export function go(): string {
  const both: Wide & Narrow = { value: 'a' };
  clear(both);
  return both.value.toUpperCase();
}
