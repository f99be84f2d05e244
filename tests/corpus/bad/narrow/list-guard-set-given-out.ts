// rule: SK1205
// mechanism: list-guard-set-given-out
// wrong: number, is undefined
const lengths = { a: 1, b: 2 };
const NAMES = new Set<string>(['a', 'b']);
const isName = (x: string): x is 'a' | 'b' => NAMES.has(x);
const fill = (set: Set<string>): unknown => set.add('c');
export function go(): number {
  fill(NAMES);
  const given = ['c'].join('');
  return isName(given) ? lengths[given] : 0;
}
