// rule: SK1243
// mechanism: private-read-before-set
// wrong: throws TypeError
class Safe {
  readonly opened: string = this.open();
  readonly #code = 'x';
  open(): string {
    return this.#code;
  }
}

export function go(): string {
  return new Safe().opened;
}
