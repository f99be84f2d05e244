// rule: SK1215
// mechanism: hidden-optional-parameter
// wrong: throws TypeError
interface Parser {
  parse(text: string): string;
}
class Strict implements Parser {
  parse(text: string, options?: { readonly mode: string }): string {
    return text + (options?.mode.trim() ?? '');
  }
}

export function go(): string {
  const parser: Parser = new Strict();
  const wide: { parse(text: string, at: { readonly mode: number }): string } = parser;
  return wide.parse('a', { mode: 1 });
}
