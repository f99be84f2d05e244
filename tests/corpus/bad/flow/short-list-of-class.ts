// rule: SK1221
// mechanism: spread-parameter-may-be-short
// wrong: throws TypeError
function show(count: number | undefined, text: string): string {
  return String(count) + text.toUpperCase();
}

class Later<A extends readonly unknown[]> {
  readonly #last: (...args: [...A, string]) => string;
  constructor(last: (...args: [...A, string]) => string) {
    this.#last = last;
  }
  run(...args: A): string {
    return this.#last(...args, 'x');
  }
}

export function go(): string {
  return new Later<[number?]>(show).run();
}
