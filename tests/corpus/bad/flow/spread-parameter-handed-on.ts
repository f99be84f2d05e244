// rule: SK1221
// mechanism: generic-spread-handed-on
// wrong: throws TypeError
class Counter {
  n = 0;
  next(): number {
    return this.n + 1;
  }
}
const copied = <S extends object>(state: S): S => ({ ...state });
function twice<T extends object>(state: T): readonly T[] {
  return [copied(state), copied(state)];
}
export function go(): number {
  const [first] = twice(new Counter());
  return first ? first.next() : 0;
}
