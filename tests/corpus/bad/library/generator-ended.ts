// rule: TS2322
// mechanism: generator-asked-again
// wrong: string, is undefined
function* answer(): Generator<number, string> {
  yield 1;
  return 'end';
}

export function go(): string {
  const asking = answer();
  for (let step = asking.next(); step.done !== true; step = asking.next());
  const again = asking.next();
  return again.done === true ? again.value : '';
}
