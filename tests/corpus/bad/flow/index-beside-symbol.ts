// rule: SK1221
// mechanism: index-beside-property
// wrong: throws TypeError
const mark: unique symbol = Symbol();
interface Marked {
  [mark]: number;
  [key: symbol]: number | string;
}

export function go(): string {
  const marked: Marked = { [mark]: 1 };
  const key: symbol = mark;
  marked[key] = 'a';
  return marked[mark].toFixed();
}
