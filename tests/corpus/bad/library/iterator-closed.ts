// rule: TS2322
// mechanism: iterator-closed-with-nothing
// wrong: string, is undefined
function* answer(): Generator<number, string> {
  yield 1;
  return 'end';
}

export function go(): string {
  const asking: Iterator<number, string> = answer();
  const closed = asking.return?.();
  return closed?.done === true ? closed.value : '';
}
