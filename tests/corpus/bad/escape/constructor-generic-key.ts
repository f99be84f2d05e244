// rule: SK1013, TS2322
// mechanism: constructor-by-generic-key
// wrong: escapes
const pick = <T, K extends keyof T>(from: T, key: K): T[K] => from[key];

interface Made {
  readonly constructor: unknown;
}

export function go(): boolean {
  const made: Made = () => 0;
  const make = pick(made, 'constructor');
  return typeof make === 'function' && make('return typeof globalThis')() === 'object';
}
