// rule: SK1230
// mechanism: implicit-call
// wrong: string, is undefined
const box: { value: string | undefined } = { value: 'a' };
function tag(_parts: TemplateStringsArray): string {
  box.value = undefined;
  return '';
}

export function go(): string {
  if (box.value === undefined) return '';
  const said = tag`hello`;
  return said + box.value === '' ? '' : box.value;
}
