// rule: SK1221
// mechanism: generator-next
// wrong: number, is undefined
let heard = 0;
function* ask(): Generator<string, void, number> {
  const answer = yield 'how many?';
  heard = answer;
}

export function go(): number {
  const asking = ask();
  asking.next();
  asking.next();
  return heard;
}
