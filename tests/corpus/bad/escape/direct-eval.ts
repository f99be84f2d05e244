// rule: SK1003
// mechanism: eval
// wrong: escapes
export function go(): boolean {
  const secret = 42;
  return eval('secret === 42 && typeof globalThis === "object"');
}
