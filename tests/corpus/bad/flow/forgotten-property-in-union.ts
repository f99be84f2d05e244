// rule: SK1212
// mechanism: forgotten-property-in-union
// wrong: number, is string
type Shape = { readonly kind: 'dot' } | { readonly kind: 'disc'; readonly radius: number };
interface Drawn {
  readonly kind: string;
  readonly radius?: number;
}

function draw(shape: Drawn): number {
  return shape.radius ?? 0;
}
function drawDot(dot: { readonly kind: 'dot' }): number {
  const shape: Shape = dot;
  return shape.kind === 'dot' ? draw(shape) : 0;
}

export function go(): number {
  const odd = { kind: 'dot', radius: 'wide' } as const;
  return drawDot(odd);
}
