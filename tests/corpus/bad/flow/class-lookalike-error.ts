// rule: TS2345
// mechanism: class-lookalike-library
// wrong: string, is object
const show = (x: Error | string): string => (x instanceof Error ? x.message : x);

export function go(): string {
  const failure = { name: 'Error', message: 'no' };
  return show(failure);
}
