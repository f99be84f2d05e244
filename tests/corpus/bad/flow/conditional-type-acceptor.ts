// rule: SK1221
// mechanism: conditional-type
// wrong: throws TypeError
type Accept<A> = [A] extends [[infer E]] ? (value: E) => string : never;

function widen<A, B extends A>(accept: Accept<B>): Accept<A> {
  return accept;
}

export function go(): string {
  return widen<[number | string], [string]>((text) => text.trim())(42);
}
