// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Door {
  readonly #name = 'door';
  open(): string {
    return `${this.#name} open`;
  }
  close(): string {
    return `${this.#name} closed`;
  }
}
const turn = (door: Door, wide: boolean): (() => string) => (wide ? door.open : door.close);

export function go(): string {
  return turn(new Door(), true)();
}
