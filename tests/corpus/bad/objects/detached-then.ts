// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Parser {
  readonly #unit = 'cm';
  parse(text: string): string {
    return text + this.#unit;
  }
}

export async function go(): Promise<string> {
  return await Promise.resolve('5').then(new Parser().parse);
}
