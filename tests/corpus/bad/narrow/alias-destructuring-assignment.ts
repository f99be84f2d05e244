// rule: SK1230
// mechanism: alias-assignment
// wrong: string, is null
interface Box {
  value: string | null;
}

function update(one: Box, two: Box): string {
  if (one.value === null) return '';
  [two.value] = [null];
  return one.value;
}

export function go(): string {
  const box: Box = { value: 'a' };
  return update(box, box);
}
