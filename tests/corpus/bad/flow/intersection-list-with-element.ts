// rule: SK1210
// mechanism: intersection-list-disagrees
// wrong: throws TypeError
type Headed = (string | number)[] & { 0: string };

export function go(): string {
  const headed: Headed = ['a'];
  const list: (string | number)[] = headed;
  list[0] = 1;
  return headed[0].toUpperCase();
}
