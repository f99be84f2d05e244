// rule: SK1260
// mechanism: template-cooked-undefined
// wrong: throws TypeError
const loud = (texts: TemplateStringsArray, ...values: readonly number[]): string =>
  texts.map((text) => text.toUpperCase()).join(String(values.length));

export function go(): string {
  return loud`a${1}\xg${2}b`;
}
