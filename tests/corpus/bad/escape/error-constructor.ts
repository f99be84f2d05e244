// rule: SK1013
// mechanism: constructor-of-class
// wrong: escapes
export function go(): boolean {
  try {
    throw new Error('x');
  } catch (error) {
    if (!(error instanceof Error)) return false;
    return error.constructor.constructor('return typeof globalThis')() === 'object';
  }
}
