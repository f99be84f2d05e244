// rule: SK1211
// mechanism: replace-callback-any
// wrong: throws TypeError
const fill = (text: string, hole: RegExp): string => text.replace(hole, (_match, name: string) => name.trim());

export function go(): string {
  return fill('a%', /%/);
}
