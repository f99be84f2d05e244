// rule: SK1211
// mechanism: static-override
// wrong: throws TypeError
class Parser {
  static parse(text: string | undefined): number {
    return text === undefined ? 0 : 1;
  }
}
class Strict extends Parser {
  static override parse(text: string): number {
    return text.length;
  }
}
const parseNothing = (parser: typeof Parser): number => parser.parse(undefined);

export function go(): number {
  return parseNothing(Strict);
}
