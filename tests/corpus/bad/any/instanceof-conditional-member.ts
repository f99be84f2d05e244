// rule: SK1202
// mechanism: instanceof-any-decides-conditional
// wrong: "anything", is number
class Box<T> {
  constructor(readonly kind: unknown extends T ? 'anything' : number) {}
}
const kindOf = (x: unknown): 'anything' => (x instanceof Box ? x.kind : 'anything');
export function go(): 'anything' {
  return kindOf(new Box<string>(7));
}
