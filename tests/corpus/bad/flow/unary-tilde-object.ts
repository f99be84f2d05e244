// rule: SK1221
// mechanism: unary-on-object
// wrong: number, is bigint
class Flags {
  valueOf(): bigint {
    return 1n;
  }
}

export function go(): number {
  return ~new Flags();
}
