// rule: SK1230
// mechanism: stale-property-call
// wrong: string, is undefined
class Form {
  #name: string | undefined = 'a';
  submit(clear: () => void): string {
    if (this.#name === undefined) throw new Error('no name');
    clear();
    return this.#name;
  }
  clear(): void {
    this.#name = undefined;
  }
}

export function go(): string {
  const form = new Form();
  return form.submit(() => form.clear());
}
