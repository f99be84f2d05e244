// rule: SK1212
// mechanism: forgotten-in-union
// wrong: number, is string
type Shape = { readonly kind: 'dot' } | { readonly kind: 'disc'; readonly radius: number };

function radiusOf(shape: Shape): number {
  const drawn: { readonly kind: string; readonly radius?: number } = shape;
  return drawn.radius ?? 0;
}

export function go(): number {
  const odd = { kind: 'dot', radius: 'wide' } as const;
  const dot: { readonly kind: 'dot' } = odd;
  return radiusOf(dot);
}
