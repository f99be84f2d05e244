// rule: SK1221
// mechanism: index-beside-property
// wrong: throws TypeError
interface Counted {
  [name: string]: string | number;
  count: number;
}

export function go(): string {
  const counted: Counted = { count: 1 };
  const key: string | number = Math.abs(1) > 0 ? 'count' : 0;
  counted[key] = 'x';
  return counted.count.toFixed();
}
