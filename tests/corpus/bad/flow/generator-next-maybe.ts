// rule: SK1211
// mechanism: generator-seen-as-sent-undefined
// wrong: number, is undefined
function* doubling(): Generator<number, void, number> {
  let sent = yield 0;
  for (;;) sent = yield sent;
}

export function go(): number {
  const numbers = doubling();
  numbers.next(1);
  const seen: Iterator<number, void, number | undefined> = numbers;
  const found = seen.next(undefined);
  return found.done === true ? 0 : found.value;
}
