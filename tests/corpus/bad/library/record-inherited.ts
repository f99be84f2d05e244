// rule: SK1014
// mechanism: record-inherited-member
// wrong: number, is function
function count(totals: { readonly [word: string]: number }, word: string): number {
  return totals[word] ?? 0;
}

export function go(): number {
  return count({ a: 1 }, 'toString');
}
