// rule: SK1203
// mechanism: assertion-removes-readonly
// wrong: throws TypeError
export function go(): number {
  const fixed = Object.freeze([1, 2]);
  const open = fixed as number[];
  return open.push(3);
}
