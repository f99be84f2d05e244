// rule: SK1250
// mechanism: constructor-return
// wrong: number, is string
class Identity {
  constructor(same?: Identity) {
    if (same) return same;
  }
}
class Count extends Identity {
  amount: number = 1;
}
class Label extends Identity {
  amount: string = 'x';
}

export function go(): number {
  const count = new Count();
  const label = new Label(count);
  return label instanceof Count ? count.amount : count.amount;
}
