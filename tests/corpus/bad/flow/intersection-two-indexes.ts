// rule: SK1210
// mechanism: intersection-index-disagrees
// wrong: throws TypeError
type Both = Record<string, string | number> & Record<`n${string}`, number>;

export function go(): string {
  const both: Both = { n1: 1 };
  const open: Record<string, string | number> = both;
  const key: string = 'n1';
  open[key] = 'a';
  return (both.n1 ?? 0).toFixed();
}
