// rule: SK1230
// mechanism: stale-this-property
// wrong: number, is undefined
class Cache {
  #value: number | undefined = 1;
  drop(): void {
    this.#value = undefined;
  }
  take(): number {
    if (this.#value !== undefined) {
      this.drop();
      return this.#value;
    }
    return 0;
  }
}

export function go(): number {
  return new Cache().take();
}
