// rule: SK1219
// mechanism: class-lookalike
// wrong: throws TypeError
class Box<T> {
  constructor(readonly value: T) {}
}
function unbox<T>(box: Box<T> | (() => T)): T {
  return box instanceof Box ? box.value : box();
}

export function go(): number {
  return unbox<number>({ value: 1 });
}
