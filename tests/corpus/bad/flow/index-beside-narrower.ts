// rule: SK1210
// mechanism: index-covers-property
// wrong: number, is string
interface Narrow {
  [name: string]: string | number;
  count: number;
}
interface Wide {
  [name: string]: string | number;
}
function write(wide: Wide): void {
  wide['count'] = 'x';
}

export function go(): number {
  const narrow: Narrow = { count: 1 };
  write(narrow);
  return narrow.count;
}
