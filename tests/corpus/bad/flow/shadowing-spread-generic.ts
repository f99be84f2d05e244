// rule: SK1220
// mechanism: shadowing-spread-generic
// wrong: number, is string
function withId<T extends object>(value: T): { readonly id: number } {
  return { id: 1, ...value };
}

export function go(): number {
  return withId({ id: 'x' }).id;
}
