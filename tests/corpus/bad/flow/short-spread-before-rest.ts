// rule: SK1221
// mechanism: spread-may-be-short
// wrong: throws TypeError
export function go(): string {
  const head: [number?] = [];
  const texts = ['a'];
  const all: [count?: number, ...texts: string[]] = [...head, ...texts];
  const [count] = all;
  return count === undefined ? '' : count.toFixed();
}
