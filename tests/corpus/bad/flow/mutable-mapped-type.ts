// rule: SK1213
// mechanism: mutable-mapped-type
// wrong: escapes
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function thaw<T>(value: T): Mutable<T> {
  return value;
}

export function go(): boolean {
  const score: { readonly points: number } = { points: 1 };
  thaw(score).points = 100;
  return score.points === 100;
}
