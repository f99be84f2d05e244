// rule: SK1231
// mechanism: class-evaluated
// wrong: string, is number
let v: string | number = 'a';
function key(): 'k' {
  v = 1;
  return 'k';
}
export function go(): string {
  v = 'x';
  class C {
    [key()](): void {}
  }
  return v;
}
