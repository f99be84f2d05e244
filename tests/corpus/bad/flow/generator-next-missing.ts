// rule: SK1221
// mechanism: generator-next
// wrong: number, is undefined
function* ask(): Generator<string, number, number> {
  const answer = yield 'how many?';
  return answer;
}

export function go(): number {
  const asking = ask();
  asking.next();
  const end = asking.next();
  return end.done === true ? end.value : 0;
}
