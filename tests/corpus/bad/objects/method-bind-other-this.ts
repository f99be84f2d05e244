// rule: SK1240
// mechanism: explicit-this
// wrong: throws TypeError
class Door {
  readonly #name = 'door';
  open(): string {
    return this.#name;
  }
}

export function go(): string {
  const open = new Door().open.bind(null);
  return open();
}
