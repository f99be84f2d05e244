// rule: SK1205
// mechanism: user-guard-shallow
// wrong: throws TypeError
interface User {
  readonly name: { readonly first: string };
}
const isUser = (x: unknown): x is User => typeof x === 'object' && x !== null && 'name' in x;

export function go(): string {
  const parsed: unknown = { name: undefined };
  return isUser(parsed) ? parsed.name.first : '';
}
