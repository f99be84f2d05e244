// rule: SK1210
// mechanism: tuple-gains-element
// wrong: number, is string
const second = (_first: number, second: number = 0): number => second;

export function go(): number {
  const one: [number] = [1];
  const more: [number, ...string[]] = one;
  more[1] = 'x';
  return second(...one);
}
