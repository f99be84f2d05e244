// rule: SK1221
// mechanism: generator-next
// wrong: number, is undefined
function* inner(): Generator<string, number, number> {
  return yield 'how many?';
}
function* outer(): Generator<string, number, number> {
  return yield* inner();
}

export function go(): number {
  const asking = outer();
  asking.next();
  const end = asking.next();
  return end.done === true ? end.value : 0;
}
