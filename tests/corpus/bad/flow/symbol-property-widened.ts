// rule: SK1210
// mechanism: mutable-widening-under-a-symbol
// wrong: throws TypeError
const mark = Symbol('mark');
interface Marked {
  [mark]: string;
}

export function go(): string {
  const own: Marked = { [mark]: 'a' };
  const wide: { [mark]: string | number } = own;
  wide[mark] = 1;
  return own[mark].trim();
}
