// rule: SK1201
// mechanism: any-rest-parameters
// wrong: throws TypeError
const shout = (...words: any[]): string => words[0].trim();

export function go(): string {
  return shout(1);
}
