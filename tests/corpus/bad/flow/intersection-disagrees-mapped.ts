// rule: SK1210
// mechanism: intersection-disagrees
// wrong: throws TypeError
interface Wide {
  value?: string | number;
}

function make<T extends Wide>(): Partial<T> & { value?: string } {
  return {};
}

export function go(): string {
  const both = make<Wide>();
  const wide: Partial<Wide> = both;
  wide.value = 1;
  return (both.value ?? '').toUpperCase();
}
