// rule: SK1211
// mechanism: replace-callback-any
// wrong: throws TypeError
const word = /[(](\w+)\)|x/g;

export function go(): string {
  return '(a) x'.replace(word, (_match, name: string) => name.trim());
}
