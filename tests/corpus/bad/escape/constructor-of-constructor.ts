// rule: SK1013
// mechanism: constructor-of-function
// wrong: escapes
export function go(): boolean {
  const text = {};
  return text.constructor.constructor('return typeof globalThis')() === 'object';
}
