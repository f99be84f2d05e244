// rule: SK1230
// mechanism: implicit-call
// wrong: string, is undefined
class Page {
  note: string | undefined = 'a';
  get size(): number {
    this.note = undefined;
    return 1;
  }
}

export function go(): string {
  const page = new Page();
  if (page.note === undefined) return '';
  const { size } = page;
  return size === 0 ? '' : page.note;
}
