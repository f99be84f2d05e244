// rule: SK1013
// mechanism: constructor-destructured
// wrong: escapes
const key = 'constructor';

export function go(): boolean {
  const { [key]: make } = () => 0;
  return make('return typeof globalThis')() === 'object';
}
