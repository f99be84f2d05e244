// rule: SK1215
// mechanism: hidden-generic-parameter
// wrong: string | undefined, is number
const echo = <T>(_text: string, extra?: T): T | undefined => extra;

export function go(): string | undefined {
  const short: (text: string) => string | undefined = echo;
  const wide: (text: string, count: number) => string | undefined = short;
  return wide('a', 5);
}
