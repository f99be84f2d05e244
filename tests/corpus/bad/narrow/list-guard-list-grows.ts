// rule: SK1205
// mechanism: list-guard-mutable-list
// wrong: number, is undefined
const lengths = { a: 1, b: 2 };
const NAMES: string[] = ['a', 'b'];
const isName = (x: string): x is 'a' | 'b' => NAMES.includes(x);
export function go(): number {
  NAMES.push('c');
  const given = ['c'].join('');
  return isName(given) ? lengths[given] : 0;
}
