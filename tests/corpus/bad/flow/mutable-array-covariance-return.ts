// rule: SK1210
// mechanism: mutable-array-covariance
// wrong: number, is string
class Ledger {
  readonly #amounts: number[] = [1];

  amounts(): (number | string)[] {
    return this.#amounts;
  }
  first(): number {
    return this.#amounts[0] ?? 0;
  }
}

export function go(): number {
  const ledger = new Ledger();
  ledger.amounts()[0] = 'none';
  return ledger.first();
}
