// rule: SK1014
// mechanism: private-by-bracket
// wrong: escapes
class Vault {
  private secret = 1;
  get locked(): boolean {
    return this.secret === 1;
  }
}

export function go(): boolean {
  const vault = new Vault();
  vault['secret'] = 2;
  return !vault.locked;
}
