// rule: SK1230
// mechanism: implicit-call
// wrong: string, is undefined
const box: { value: string | undefined } = { value: 'a' };
function* parts(): Generator<number, void> {
  box.value = undefined;
  yield 1;
}

export function go(): string {
  if (box.value === undefined) return '';
  const [one] = parts();
  return one === undefined ? '' : box.value;
}
