// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
type Sized = { kind: 'a'; inner: { size: number } } | { kind: 'b'; inner: { size: number } };

export function go(): string {
  const kind: 'a' | 'b' = Math.abs(1) > 0 ? 'a' : 'b';
  const key: string = 'size';
  const sized: Sized = { kind, inner: { size: 1, [key]: 'x' } };
  return sized.inner.size.toFixed();
}
