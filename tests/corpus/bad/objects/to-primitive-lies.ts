// rule: SK1248
// mechanism: symbol-to-primitive
// wrong: throws TypeError
class Money {
  [Symbol.toPrimitive](): object {
    return {};
  }
}

export function go(): string {
  return `${new Money()}`;
}
