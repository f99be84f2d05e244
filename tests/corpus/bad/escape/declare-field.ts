// rule: SK1012
// mechanism: declared-field
// wrong: string, is undefined
class Session {
  declare readonly user: string;
}

export function go(): string {
  return new Session().user;
}
