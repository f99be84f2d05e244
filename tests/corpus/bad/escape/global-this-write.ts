// rule: SK1005
// mechanism: global-object-write
// wrong: escapes
function hide(pocket: { secret?: number }): void {
  pocket.secret = 7;
}
const world: object = globalThis;
const pocket: { readonly [name: string]: unknown } = { ...globalThis };

export function go(): boolean {
  hide(world);
  return pocket.secret !== 7 && 'secret' in world;
}
