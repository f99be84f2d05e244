// rule: SK1013
// mechanism: constructor-destructured
// wrong: escapes
export function go(): boolean {
  const {
    f: { constructor: make },
  } = { f: () => 0 };
  return make('return typeof globalThis')() === 'object';
}
