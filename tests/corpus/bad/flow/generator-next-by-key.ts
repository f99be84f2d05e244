// rule: SK1221
// mechanism: generator-next
// wrong: number, is undefined
let heard = 0;
function* ask(): Generator<string, void, number> {
  heard = yield 'how many?';
}

export function go(): number {
  const asking = ask();
  asking.next(0);
  asking['next']();
  return heard;
}
