// rule: SK1230
// mechanism: stale-equality
// wrong: string, is undefined
interface Box {
  value: string | undefined;
}
const drop = (box: Box): void => {
  box.value = undefined;
};

export function go(): string {
  const box: Box = { value: 'a' };
  const wanted = 'a';
  if (box.value !== wanted) return '';
  drop(box);
  return box.value;
}
