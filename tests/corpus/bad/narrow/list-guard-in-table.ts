// rule: SK1205
// mechanism: list-guard-inherited-name
// wrong: number, is function
const lengths = { a: 1, b: 2 } as const;
const isName = (x: string): x is keyof typeof lengths => x in lengths;
export function go(): number {
  const given = ['to', 'String'].join('');
  return isName(given) ? lengths[given] : 0;
}
