// rule: SK1248
// mechanism: symbol-has-instance
// wrong: string, is number
class Text {
  readonly text: string = '';
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object';
  }
}

export function go(): string {
  const value: unknown = { text: 1 };
  return value instanceof Text ? value.text : '';
}
