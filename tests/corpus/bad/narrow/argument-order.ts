// rule: SK1230
// mechanism: stale-within-expression
// wrong: string, is undefined
interface Box {
  value: string | undefined;
}
const drop = (box: Box): number => {
  box.value = undefined;
  return 1;
};
const second = (_count: number, text: string): string => text;

export function go(): string {
  const box: Box = { value: 'a' };
  if (box.value === undefined) return '';
  return second(drop(box), box.value);
}
