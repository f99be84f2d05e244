// rule: SK1248
// mechanism: symbol-has-instance
// wrong: string, is object
class Hidden {
  readonly n = 1;
  static [Symbol.hasInstance](_value: unknown): boolean {
    return false;
  }
}
const show = (x: Hidden | string): string => (x instanceof Hidden ? 'n' : x);

export function go(): string {
  return show(new Hidden());
}
