// rule: SK1221
// mechanism: spread-parameter-may-be-short
// wrong: throws TypeError
function show(count: number | undefined, text: string): string {
  return String(count) + text.toUpperCase();
}

abstract class Later<A extends readonly unknown[]> {
  abstract last(...args: [...A, string]): string;
  run(...args: A): string {
    return this.last(...args, 'x');
  }
}
class Showing extends Later<[number?]> {
  override last(count: number | undefined, text: string): string {
    return show(count, text);
  }
}

export function go(): string {
  return new Showing().run();
}
