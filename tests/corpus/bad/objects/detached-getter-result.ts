// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Menu {
  readonly #title = 'menu';
  open(): string {
    return this.#title;
  }
  get opener(): () => string {
    return this.open;
  }
}

export function go(): string {
  const { opener } = new Menu();
  return opener();
}
