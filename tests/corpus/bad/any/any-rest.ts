// rule: SK1201
// mechanism: any-rest-parameters
// wrong: throws TypeError
type Anything = (...args: any[]) => string;

export function go(): string {
  const trim: (text: string) => string = (text) => text.trim();
  const loose: Anything = trim;
  return loose(1);
}
