// rule: SK1210
// mechanism: intersection-disagrees
// wrong: throws TypeError
function make<K extends string>(): Partial<Record<K, string | number>> & { value?: string } {
  return {};
}

export function go(): string {
  const both = make<'value'>();
  const wide: Partial<Record<'value', string | number>> = both;
  wide.value = 1;
  return (both.value ?? '').toUpperCase();
}
