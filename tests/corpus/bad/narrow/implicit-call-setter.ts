// rule: SK1230
// mechanism: implicit-call
// wrong: string, is undefined
class Page {
  note: string | undefined = 'a';
  set size(_size: number) {
    this.note = undefined;
  }
}

export function go(): string {
  const page = new Page();
  if (page.note === undefined) return '';
  page.size = 2;
  return page.note;
}
