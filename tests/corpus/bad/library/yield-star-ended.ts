// rule: SK1268
// mechanism: generator-asked-again
// wrong: string, is undefined
let said = '';
function* answer(): Generator<number, string> {
  yield 1;
  return 'end';
}
function* passOn(asking: Generator<number, string>): Generator<number, void> {
  said = yield* asking;
}

export function go(): string {
  const asking = answer();
  for (const n of asking) if (n > 1) break;
  for (const n of passOn(asking)) if (n > 1) break;
  return said;
}
