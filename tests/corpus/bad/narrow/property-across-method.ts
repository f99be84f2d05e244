// rule: SK1230
// mechanism: stale-this-property
// wrong: string, is undefined
class Session {
  user: string | undefined = 'ann';
  logOut(): void {
    this.user = undefined;
  }
  leave(): string {
    if (this.user === undefined) return '';
    this.logOut();
    return this.user;
  }
}

export function go(): string {
  return new Session().leave();
}
