// rule: SK1210
// mechanism: fresh-in-callback-shared
// wrong: throws TypeError
const one: number[] = [];
const all: (number | string)[][] = Array.from({ length: 2 }, () => one);

export function go(): string {
  for (const list of all) list.push('a');
  for (const n of one) return n.toFixed();
  return '';
}
