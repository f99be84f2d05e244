// rule: SK1013
// mechanism: constructor-of-class
// wrong: escapes
class Token {}

export function go(): boolean {
  const token = new Token();
  const make = token.constructor;
  return make === Token && make.constructor('return typeof globalThis')() === 'object';
}
