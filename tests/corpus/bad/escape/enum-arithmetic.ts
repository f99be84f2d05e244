// rule: SK1009
// mechanism: enum-from-number
// wrong: never, is number
enum Side {
  left,
  right,
}

export function go(): never {
  let side: Side = Side.right;
  side += 5;
  switch (side) {
    case Side.left:
    case Side.right:
      throw new RangeError('a side');
    default:
      return side;
  }
}
