// rule: SK1248
// mechanism: to-primitive-hint
// wrong: throws TypeError
class Price {
  [Symbol.toPrimitive](hint: number): string {
    return hint.toFixed();
  }
}

export function go(): string {
  return `${new Price()}`;
}
