// rule: SK1210
// mechanism: mutable-widening-under-a-symbol
// wrong: throws TypeError
const mark = Symbol('mark');
class Marked {
  [mark] = 'a';
}

export function go(): string {
  const own = new Marked();
  const wide: { [mark]: string | number } = own;
  const key: typeof mark = mark;
  wide[key] = 1;
  return own[mark].trim();
}
