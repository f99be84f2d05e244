// rule: SK1204
// mechanism: definite-assignment
// wrong: string, is undefined
class Session {
  user!: string;
}

export function go(): string {
  return new Session().user;
}
