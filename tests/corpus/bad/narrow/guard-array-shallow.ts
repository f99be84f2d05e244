// rule: SK1205
// mechanism: user-guard-shallow
// wrong: string, is number
const isTexts = (x: unknown): x is string[] => Array.isArray(x);

export function go(): string {
  const x: unknown = [1];
  return isTexts(x) ? (x[0] ?? '') : '';
}
