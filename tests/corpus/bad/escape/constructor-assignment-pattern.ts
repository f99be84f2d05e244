// rule: SK1013
// mechanism: constructor-destructured
// wrong: escapes
export function go(): boolean {
  let make = go.constructor;
  [{ constructor: make }] = [() => 0];
  return make('return typeof globalThis')() === 'object';
}
