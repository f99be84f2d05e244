// rule: SK1230
// mechanism: stale-discriminant
// wrong: throws TypeError
type Shape = { readonly kind: 'dot' } | { readonly kind: 'label'; readonly text: string };
interface Holder {
  shape: Shape;
}

function reset(holder: Holder): void {
  holder.shape = { kind: 'dot' };
}

export function go(): string {
  const holder: Holder = { shape: { kind: 'label', text: 'a' } };
  if (holder.shape.kind !== 'label') return '';
  reset(holder);
  return holder.shape.text.trim();
}
