// rule: SK1210
// mechanism: site-closure
// wrong: number, is string
export function go(): number {
  let loose: (number | string)[] = [];
  const row = [1];
  const link = (): void => {
    loose = row;
  };
  link();
  loose.splice(0, 1, 'x');
  return row[0] ?? 0;
}
