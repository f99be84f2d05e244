// rule: SK1220
// mechanism: generic-spread-of-two-parameters
// wrong: string, is number
function merged<A extends object, B extends object>(a: A, b: B): A & B {
  return { ...a, ...b };
}
export function go(): string {
  const point = { x: 1, y: 2 };
  const shown: { readonly y: number } = point;
  return merged({ x: 'one' }, shown).x;
}
