// rule: SK1232
// mechanism: in-operator-union
// wrong: number, is string
type Shape = { readonly side: string } | { readonly radius: number };

function sizeOf(shape: Shape): number {
  return 'radius' in shape ? shape.radius : 0;
}

export function go(): number {
  const square = { side: 'a', radius: 'round' };
  const seen: { readonly side: string } = square;
  return sizeOf(seen);
}
