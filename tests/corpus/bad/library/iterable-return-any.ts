// rule: TS2322
// mechanism: iterator-return-any
// wrong: number, is string
function* count(): Iterator<number> {
  yield 1;
  return 'done';
}

export function go(): number {
  const numbers = count();
  numbers.next();
  return numbers.next().value;
}
