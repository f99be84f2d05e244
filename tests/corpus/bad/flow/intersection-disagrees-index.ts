// rule: SK1210
// mechanism: intersection-index-disagrees
// wrong: throws TypeError
type Counted = { [name: string]: string | number } & { count: number };

export function go(): string {
  const counted: Counted = { count: 1 };
  const open: { [name: string]: string | number } = counted;
  open['count'] = 'x';
  return counted.count.toFixed();
}
