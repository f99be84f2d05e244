// rule: SK1230
// mechanism: stale-within-expression
// wrong: string, is undefined
interface Box {
  value: string | undefined;
}
const drop = (box: Box): boolean => {
  box.value = undefined;
  return true;
};

export function go(): string {
  const box: Box = { value: 'a' };
  return box.value !== undefined && drop(box) ? box.value : '';
}
