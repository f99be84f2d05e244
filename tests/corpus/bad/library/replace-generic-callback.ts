// rule: SK1211
// mechanism: replace-callback-any
// wrong: throws TypeError
interface Named {
  readonly name: string;
}
const show = <T extends Named>(match: string, at: T): string => match + at.name.trim();

export function go(): string {
  return 'a'.replace(/a/, show);
}
