// rule: SK1230
// mechanism: getter-narrowed
// wrong: string, is undefined
class Flicker {
  #reads = 0;
  get value(): string | undefined {
    this.#reads += 1;
    return this.#reads === 1 ? 'a' : undefined;
  }
}

export function go(): string {
  const flicker = new Flicker();
  return flicker.value !== undefined ? flicker.value : '';
}
