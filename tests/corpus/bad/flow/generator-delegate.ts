// rule: SK1221
// mechanism: generator-next
// wrong: number, is undefined
let heard = 0;
function* inner(): Generator<string, void, number> {
  heard = yield 'how many?';
}
function* outer(): Generator<string, void, number> {
  yield* inner();
}

export function go(): number {
  const asking = outer();
  asking.next();
  asking.next();
  return heard;
}
