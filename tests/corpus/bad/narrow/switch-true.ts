// rule: SK1230
// mechanism: stale-switch-true
// wrong: string, is number
interface Box {
  value: string | number;
}
function replace(box: Box): boolean {
  box.value = 1;
  return true;
}

export function go(): string {
  const box: Box = { value: 'a' };
  switch (true) {
    case typeof box.value === 'string' && replace(box):
      return box.value;
    default:
      return '';
  }
}
