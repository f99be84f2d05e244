// rule: SK1013
// mechanism: prototype-by-generic-key
// wrong: throws TypeError
class Account {
  readonly owner = { name: 'ann' };
}
const keyOf = (_type: typeof Account): keyof typeof Account => 'prototype';

export function go(): string {
  return Account[keyOf(Account)].owner.name;
}
