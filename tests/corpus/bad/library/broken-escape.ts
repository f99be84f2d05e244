// rule: SK1260
// mechanism: template-cooked-undefined
// wrong: string, is undefined
const first = (texts: TemplateStringsArray): string => {
  for (const text of texts) return text;
  return '';
};

export function go(): string {
  return first`\unicode`;
}
