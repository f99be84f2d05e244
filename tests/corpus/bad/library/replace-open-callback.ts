// rule: SK1211
// mechanism: replace-callback-any
// wrong: throws TypeError
const all =
  <A extends readonly string[]>(show: (...parts: A) => string) =>
  (text: string): string =>
    text.replace(/a/, (_match: string, ...parts: A) => show(...parts));

export function go(): string {
  return all((part: string) => part.trim())('a');
}
