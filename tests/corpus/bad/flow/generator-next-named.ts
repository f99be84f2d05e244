// rule: SK1221
// mechanism: generator-next
// wrong: number, is undefined
interface Asking extends Generator<string, number, number> {}
function* ask(): Asking {
  return yield 'how many?';
}

export function go(): number {
  const asking: Asking = ask();
  asking.next(0);
  const end = asking.next();
  return end.done === true ? end.value : 0;
}
