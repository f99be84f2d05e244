// rule: SK1210
// mechanism: intersection-disagrees
// wrong: throws TypeError
type Kind = ({ kind: string } & { kind: 'a'; size: number }) | ({ kind: string } & { kind: 'b'; size: number });

export function go(): string {
  const kind: 'a' | 'b' = Math.abs(1) > 0 ? 'a' : 'b';
  const known: Kind = { kind, size: 1 };
  const named: { kind: string } = known;
  named.kind = 'c';
  const names: { a: string; b: string } = { a: 'x', b: 'y' };
  return names[known.kind].toUpperCase();
}
