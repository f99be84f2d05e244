// rule: SK1013
// mechanism: prototype-by-generic-key
// wrong: throws TypeError
const pick = <T, K extends keyof T>(from: T, key: K): T[K] => from[key];
class Account {
  readonly owner = { name: 'ann' };
}

export function go(): string {
  return pick(Account, 'prototype').owner.name;
}
