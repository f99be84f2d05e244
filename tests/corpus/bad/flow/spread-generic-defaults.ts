// rule: SK1220
// mechanism: spread-intersection
// wrong: number, is string
function withDefaults<T extends object>(given: T): { readonly retries: number } & T {
  return { retries: 3, ...given };
}

export function go(): number {
  const odd = { name: 'a', retries: 'many' };
  const plain: { readonly name: string } = odd;
  return withDefaults(plain).retries;
}
