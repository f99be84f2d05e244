// rule: SK1221
// mechanism: generator-next
// wrong: number, is undefined
function* ask(): Generator<string, number, number> {
  return yield 'how many?';
}

export function go(): number {
  const asking = ask();
  asking.next(0);
  const none: [] = [];
  const end = asking.next(...none);
  return end.done === true ? end.value : 0;
}
