// rule: SK1230
// mechanism: stale-across-finally
// wrong: string, is undefined
class Lock {
  owner: string | undefined = 'a';
  release(): void {
    this.owner = undefined;
  }
  run(): string {
    if (this.owner === undefined) return '';
    try {
      this.release();
    } finally {
      this.owner satisfies string;
    }
    return this.owner;
  }
}

export function go(): string {
  return new Lock().run();
}
