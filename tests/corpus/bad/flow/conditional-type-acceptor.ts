// rule: SK1221
// mechanism: conditional-type
// wrong: throws TypeError
interface Cell<V> {
  readonly value: V;
}
type Accept<A> = [A] extends [Cell<infer V>] ? (value: V) => string : never;

function widen<A, B extends A>(accept: Accept<B>): Accept<A> {
  return accept;
}

export function go(): string {
  return widen<Cell<number | string>, Cell<string>>((text) => text.trim())(42);
}
