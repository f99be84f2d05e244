// rule: SK1205
// mechanism: user-guard
// wrong: string, is number
const isText = (x: unknown): x is string => x !== undefined;

export function go(): string {
  const x: unknown = 1;
  return isText(x) ? x : '';
}
