// rule: SK1013
// mechanism: constructor-by-key
// wrong: escapes
const key = `con${'structor'}` as const;

export function go(): boolean {
  const make = (() => 0)[key];
  return make('return typeof globalThis')() === 'object';
}
