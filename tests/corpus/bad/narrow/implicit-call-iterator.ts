// rule: SK1230
// mechanism: implicit-call
// wrong: string, is undefined
class Numbers {
  note: string | undefined = 'a';
  *[Symbol.iterator](): Generator<number, void> {
    this.note = undefined;
    yield 1;
  }
}

export function go(): string {
  const numbers = new Numbers();
  if (numbers.note === undefined) return '';
  const all = [...numbers];
  return all.length === 0 ? '' : numbers.note;
}
