// rule: SK1231
// mechanism: class-evaluated
// wrong: string, is number
let v: string | number = 'a';
class A {}
function base(): typeof A {
  v = 1;
  return A;
}
export function go(): string {
  v = 'x';
  class C extends base() {}
  return v;
}
