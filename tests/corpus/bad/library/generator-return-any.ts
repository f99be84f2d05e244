// rule: TS2322
// mechanism: iterator-return-any
// wrong: string, is number
function* words(): IterableIterator<string> {
  yield 'a';
  return 1;
}

export function go(): string {
  const all = words();
  all.next();
  const end = all.next();
  return end.done ? end.value : '';
}
