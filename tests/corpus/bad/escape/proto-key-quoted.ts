// rule: SK1013
// mechanism: proto-in-literal
// wrong: number, is object
export function go(): number {
  const entry = { '__proto__': 5 };
  return entry.__proto__;
}
