// rule: SK1013
// mechanism: constructor-of-function
// wrong: escapes
export function go(): boolean {
  const f: (() => number) | undefined = [() => 1][0];
  const root: unknown = f?.constructor('return globalThis')();
  return typeof root === 'object';
}
