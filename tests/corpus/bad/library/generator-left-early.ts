// rule: TS2322
// mechanism: generator-asked-again
// wrong: string, is undefined
function* answer(): Generator<number, string> {
  yield 1;
  return 'end';
}

export function go(): string {
  const asking = answer();
  for (const n of asking) if (n === 1) break;
  const again = asking.next();
  return again.done === true ? again.value : '';
}
