// rule: SK1221
// mechanism: unary-on-object
// wrong: throws TypeError
const amount = { valueOf: (): bigint => 5n };

export function go(): number {
  return +amount;
}
