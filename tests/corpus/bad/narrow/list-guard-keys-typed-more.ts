// rule: SK1205
// mechanism: list-guard-optional-key-set
// wrong: number, is undefined
const lengths: { a: number; b: number; c?: number } = { a: 1, b: 2 };
const fixed = { a: 1, b: 2 };
const isName = (x: string): x is 'a' | 'b' => Object.keys(lengths).includes(x);
export function go(): number {
  lengths.c = 3;
  const given = ['c'].join('');
  return isName(given) ? fixed[given] : 0;
}
