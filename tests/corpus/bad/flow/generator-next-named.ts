// rule: SK1221
// mechanism: generator-next
// wrong: number, is undefined
let heard = 0;
interface Asking extends Generator<string, void, number> {}
function* ask(): Asking {
  heard = yield 'how many?';
}

export function go(): number {
  const asking: Asking = ask();
  asking.next(0);
  asking.next();
  return heard;
}
