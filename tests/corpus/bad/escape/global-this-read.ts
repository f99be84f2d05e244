// rule: SK1005
// mechanism: global-object
// wrong: escapes
export function go(): boolean {
  const world: object = globalThis;
  return 'Math' in world;
}
