// rule: SK1232
// mechanism: type-parameter-taken-for-class
// wrong: throws TypeError
class Lazy<T> {
  constructor(readonly value: T) {}
}
function force<T>(x: T | Lazy<T>): T {
  return x instanceof Lazy ? x.value : x;
}

export function go(): string {
  return force<Lazy<string>>(new Lazy('a')).value.trim();
}
