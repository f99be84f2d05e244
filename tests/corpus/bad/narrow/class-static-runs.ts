// rule: SK1231
// mechanism: class-evaluated
// wrong: string, is number
let v: string | number = 'a';
export function go(): string {
  v = 'x';
  class C {
    static readonly y: number = set();
  }
  return v;
}
function set(): number {
  v = 1;
  return 1;
}
