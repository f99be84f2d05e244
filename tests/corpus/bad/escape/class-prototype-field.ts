// rule: SK1013
// mechanism: prototype-read
// wrong: number, is undefined
class Account {
  readonly balance: number = 1;
}

export function go(): number {
  return Account.prototype.balance;
}
