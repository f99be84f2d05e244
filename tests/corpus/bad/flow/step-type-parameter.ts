// rule: SK1221
// mechanism: step-into-literal
// wrong: string, is undefined
const words = { 0: 'dark', 1: 'bright' };

function next<T extends number>(x: T): T {
  x++;
  return x;
}

export function go(): string {
  return words[next<0 | 1>(1)];
}
