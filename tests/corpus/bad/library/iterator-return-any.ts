// rule: TS2322
// mechanism: iterator-return-any
// wrong: number, is undefined
function last(items: Iterator<number>): number {
  const step = items.next();
  return step.value;
}

export function go(): number {
  return last([][Symbol.iterator]());
}
