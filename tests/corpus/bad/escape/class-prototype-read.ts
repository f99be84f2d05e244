// rule: SK1013
// mechanism: prototype-read
// wrong: throws TypeError
class Account {
  readonly owner = { name: 'ann' };
  label(): string {
    return this.owner.name;
  }
}

export function go(): string {
  return Account.prototype.label();
}
