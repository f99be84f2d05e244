// rule: SK1232
// mechanism: type-parameter-taken-for-list
// wrong: throws TypeError
function first<T extends { readonly item: unknown }>(x: T['item'] | readonly T['item'][]): T['item'] | undefined {
  return Array.isArray(x) ? x[0] : undefined;
}

export function go(): string {
  return String(first<{ readonly item: readonly number[] }>([1])?.map((y) => y.toFixed()).join());
}
