// rule: SK1210
// mechanism: site-literal-member
// wrong: number, is string
const row = [1];
interface Source {
  read(): (number | string)[];
}

export function go(): number {
  const source: Source = {
    read() {
      return row;
    },
  };
  source.read()[0] = 'x';
  return row[0] ?? 0;
}
