// rule: SK1240
// mechanism: detached-static-method
// wrong: throws TypeError
class Registry {
  static readonly #names: string[] = ['a'];
  static first(): string {
    return this.#names[0] ?? '';
  }
}

export function go(): string {
  const { first } = Registry;
  return first();
}
