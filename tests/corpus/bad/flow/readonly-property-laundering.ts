// rule: SK1213
// mechanism: readonly-property-laundering
// wrong: escapes
interface Account {
  readonly balance: number;
}

function spend(account: { balance: number }): void {
  account.balance = 0;
}

export function go(): boolean {
  const account: Account = { balance: 10 };
  spend(account);
  return account.balance === 0;
}
