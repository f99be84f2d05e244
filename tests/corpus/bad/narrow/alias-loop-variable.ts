// rule: SK1230
// mechanism: alias-assignment
// wrong: string, is undefined
interface Box {
  value: string | undefined;
}

function update(one: Box, two: Box): string {
  if (one.value === undefined) return '';
  for (two.value of [undefined]) break;
  return one.value;
}

export function go(): string {
  const box: Box = { value: 'a' };
  return update(box, box);
}
