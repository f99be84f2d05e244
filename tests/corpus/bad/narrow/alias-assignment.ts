// rule: SK1230
// mechanism: alias-assignment
// wrong: string, is undefined
interface Box {
  value: string | undefined;
}

export function go(): string {
  const box: Box = { value: 'a' };
  const same = box;
  if (box.value === undefined) return '';
  same.value = undefined;
  return box.value;
}
