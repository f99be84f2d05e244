// rule: SK1210
// mechanism: index-covers-property
// wrong: number, is string
interface Slots {
  [at: number]: string | number;
}
function write(slots: Slots): void {
  slots[0] = 'x';
}

export function go(): number {
  const pair: [number, string] = [1, 'a'];
  write(pair);
  return pair[0];
}
