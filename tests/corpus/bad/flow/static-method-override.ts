// rule: SK1211
// mechanism: static-override
// wrong: throws TypeError
class Parser {
  static parse(text: string | undefined): number {
    return text === undefined ? 0 : 1;
  }
  static parseNothing(): number {
    return this.parse(undefined);
  }
}
class Strict extends Parser {
  static override parse(text: string): number {
    return text.length;
  }
}

export function go(): number {
  return Strict.parseNothing();
}
