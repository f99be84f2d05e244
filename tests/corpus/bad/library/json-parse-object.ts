// rule: TS2322
// mechanism: json-parse-any
// wrong: throws TypeError
interface User {
  readonly name: { readonly first: string };
}

export function go(): string {
  const user: User = JSON.parse('{}');
  return user.name.first;
}
