// rule: SK1104
// mechanism: import-meta-shared
// wrong: escapes
interface Pocket {
  secret?: number;
}
const hide = (pocket: Pocket): void => {
  pocket.secret = 7;
};
const find = (pocket: Pocket): number | undefined => pocket.secret;

export function go(): boolean {
  hide(import.meta);
  return find(import.meta) === 7;
}
