// rule: SK1014
// mechanism: private-by-bracket
// wrong: escapes
class Account {
  protected balance = 10;
  rich(): boolean {
    return this.balance > 100;
  }
}

export function go(): boolean {
  const account = new Account();
  const key = 'balance';
  account[key] = 1000;
  return account.rich();
}
