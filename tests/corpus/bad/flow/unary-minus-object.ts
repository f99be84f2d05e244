// rule: SK1221
// mechanism: unary-on-object
// wrong: number, is bigint
const amount = { valueOf: (): bigint => 5n };

export function go(): number {
  return -amount;
}
