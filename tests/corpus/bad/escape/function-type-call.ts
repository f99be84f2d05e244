// rule: SK1003
// mechanism: untyped-function-call
// wrong: number, is string
function call(f: Function): number {
  return f();
}

export function go(): number {
  return call(() => 'text');
}
