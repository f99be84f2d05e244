// rule: SK1210
// mechanism: symbol-key-hidden
// wrong: throws TypeError
const mark: unique symbol = Symbol();
interface Wide {
  [mark]: string | number;
}
interface Narrow {
  [mark]: string;
}

export function go(): string {
  const narrow: Narrow = { [mark]: 'a' };
  const wide: Wide = narrow;
  wide[mark] = 1;
  return narrow[mark].toUpperCase();
}
