// rule: SK1221
// mechanism: conditional-type
// wrong: throws TypeError
type Inner<A> = [A] extends [[infer E]] ? E : never;

function weaken<A, B extends A>(value: Inner<A>): Inner<B> {
  return value;
}

export function go(): string {
  return weaken<[number | string], [string]>(42).trim();
}
