// rule: SK1244
// mechanism: variable-before-set
// wrong: throws ReferenceError
function* numbers(): Generator<number, void> {
  yield step;
}
const [first = 0] = [...numbers()];
const step = 1;

export function go(): number {
  return first;
}
