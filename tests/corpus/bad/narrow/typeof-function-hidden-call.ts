// rule: SK1232
// mechanism: typeof-function-union
// wrong: throws TypeError
interface Rule {
  readonly title: string;
}
type Source = Rule | (() => string);

const read = (source: Source): string => (typeof source === 'function' ? source() : source.title);

class Titled {
  static readonly title = 'a';
}

export function go(): string {
  const rule: Rule = Titled;
  return read(rule);
}
