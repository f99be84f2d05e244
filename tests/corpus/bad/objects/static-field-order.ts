// rule: SK1243
// mechanism: static-read-before-set
// wrong: number, is undefined
class Limits {
  static readonly #read = (): number => Limits.max;
  static readonly copy: number = Limits.#read();
  static readonly max: number = 10;
}

export function go(): number {
  return Limits.copy;
}
