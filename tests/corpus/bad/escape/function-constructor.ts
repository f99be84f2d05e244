// rule: SK1003
// mechanism: function-constructor
// wrong: escapes
export function go(): boolean {
  const make = new Function('return typeof globalThis');
  return make() === 'object';
}
