// rule: SK1240
// mechanism: explicit-this
// wrong: throws TypeError
class Pair {
  readonly left = { size: 1 };
  total(extra: number): number {
    return this.left.size + extra;
  }
}

export function go(): number {
  return new Pair().total.apply({}, [1]);
}
