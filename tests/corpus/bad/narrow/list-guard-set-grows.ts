// rule: SK1205
// mechanism: list-guard-set-added-to
// wrong: number, is undefined
const lengths = { a: 1, b: 2 };
const NAMES = new Set<string>(['a', 'b']);
const isName = (x: string): x is 'a' | 'b' => NAMES.has(x);
export function go(): number {
  NAMES.add('c');
  const given = ['c'].join('');
  return isName(given) ? lengths[given] : 0;
}
