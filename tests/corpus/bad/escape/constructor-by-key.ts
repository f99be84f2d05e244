// rule: SK1013
// mechanism: constructor-by-key
// wrong: escapes
export function go(): boolean {
  const make = (() => 0)['constructor'];
  return make('return typeof globalThis')() === 'object';
}
