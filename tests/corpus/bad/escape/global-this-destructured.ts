// rule: SK1005
// mechanism: global-object
// wrong: escapes
const { globalThis: world } = { globalThis };

export function go(): boolean {
  return 'JSON' in world;
}
