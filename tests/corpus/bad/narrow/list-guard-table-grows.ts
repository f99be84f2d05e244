// rule: SK1205
// mechanism: list-guard-table-added-to
// wrong: number, is undefined
const lengths = { a: 1, b: 2 } as const;
const more: { a: 1; b: 2 } = { a: 1, b: 2 };
function add(to: { readonly a: 1; c?: 3 }): void {
  to.c = 3;
}
const isName = (x: string): x is keyof typeof lengths => Object.hasOwn(lengths, x);
export function go(): number {
  add(lengths);
  const given = ['c'].join('');
  return isName(given) ? more[given] : 0;
}
