// rule: SK1221
// mechanism: to-primitive-mixed
// wrong: throws TypeError
class Amount {
  constructor(readonly units: number | bigint) {}
  valueOf(): number | bigint {
    return this.units;
  }
}

export function go(): boolean {
  const mixed = [new Amount(1), new Amount(2n)].map((amount) => +amount);
  return mixed.length === 2;
}
