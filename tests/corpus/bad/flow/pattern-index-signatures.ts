// rule: SK1221
// mechanism: index-write-over-property
// wrong: number, is string
interface Data {
  [name: string]: number | string;
  [count: `n${string}`]: number;
}

export function go(): number {
  const data: Data = {};
  const name: string = 'nines';
  data[name] = 'nine';
  return data.nines ?? 0;
}
