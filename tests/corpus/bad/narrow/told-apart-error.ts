// rule: SK1232
// mechanism: type-parameter-taken-for-class
// wrong: throws TypeError
class Held<T> extends Error {
  constructor(readonly held: T) {
    super('held');
  }
}
const unwrap = <T>(x: T | Held<T>): T => (x instanceof Error ? x.held : x);

export function go(): string {
  return unwrap<Error>(new Error('a')).message.trim();
}
