// rule: SK1244
// mechanism: disposal-before-set
// wrong: throws ReferenceError
class Guard {
  [Symbol.dispose](): void {
    log.push('closed');
  }
}
function guarded(): number {
  using _guard = new Guard();
  return 1;
}
const n = guarded();
const log: string[] = [];

export function go(): string {
  return `${n}${log.join()}`;
}
