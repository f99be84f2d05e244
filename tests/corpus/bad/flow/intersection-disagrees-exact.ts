// rule: SK1212
// mechanism: intersection-disagrees
// wrong: throws TypeError
interface Wide {
  value?: string | number;
}
interface Narrow {
  value?: string;
}

export function go(): string {
  const empty = {};
  const both: Wide & Narrow = empty;
  const wide: Wide = both;
  wide.value = 1;
  return (both.value ?? '').toUpperCase();
}
