// rule: SK1221
// mechanism: spread-parameter-may-be-short
// wrong: throws TypeError
interface Box<T> {
  readonly value: T;
}
type Boxes<A> = { [K in keyof A]: Box<A[K]> };

function call<A extends readonly unknown[]>(last: (...all: [...Boxes<A>, string]) => string, boxes: Boxes<A>): string {
  return last(...boxes, 'x');
}

export function go(): string {
  return call<[number?]>((box, text) => String(box) + text.toUpperCase(), []);
}
