// rule: SK1210
// mechanism: intersection-list-disagrees
// wrong: throws TypeError
export function go(): string {
  const both: (string | number)[] & string[] = ['a'];
  const wide: (string | number)[] = both;
  wide[0] = 1;
  return (both[0] ?? '').toUpperCase();
}
