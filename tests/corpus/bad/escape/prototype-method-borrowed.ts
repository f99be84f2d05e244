// rule: SK1013
// mechanism: prototype-method-borrowed
// wrong: throws TypeError
class Vault {
  #secret = 'x';
  open(): string {
    return this.#secret;
  }
}

export function go(): string {
  const { open } = Vault.prototype;
  return open();
}
