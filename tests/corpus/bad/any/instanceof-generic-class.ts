// rule: SK1202
// mechanism: instanceof-generic-any
// wrong: number, is string
class Box<T> {
  constructor(readonly value: T) {}
}
function open(x: unknown): number {
  return x instanceof Box ? x.value : 0;
}

export function go(): number {
  return open(new Box('text'));
}
