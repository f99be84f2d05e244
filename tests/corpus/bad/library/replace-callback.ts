// rule: SK1211
// mechanism: replace-callback-any
// wrong: throws TypeError
export function go(): string {
  return 'a'.replace(/a(b)?/, (_match, group: string) => group.trim());
}
