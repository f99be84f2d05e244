// rule: SK1221
// mechanism: conditional-type
// wrong: throws TypeError
interface Cell<V> {
  readonly value: V;
}
type Inner<A> = [A] extends [Cell<infer V>] ? V : never;

function weaken<A, B extends A>(value: Inner<A>): Inner<B> {
  return value;
}

export function go(): string {
  return weaken<Cell<number | string>, Cell<string>>(42).trim();
}
