// rule: SK1230
// mechanism: implicit-call
// wrong: string, is undefined
class Page {
  note: string | undefined = 'a';
  #size = 1;
  get size(): number {
    return this.#size;
  }
  set size(size: number) {
    this.#size = size;
    this.note = undefined;
  }
}

export function go(): string {
  const page = new Page();
  if (page.note === undefined) return '';
  page.size = 2;
  return page.note;
}
