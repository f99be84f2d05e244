// rule: SK1005
// mechanism: global-object
// wrong: escapes
const powers = { globalThis };

export function go(): boolean {
  return 'Object' in powers.globalThis;
}
