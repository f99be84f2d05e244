// rule: SK1013
// mechanism: constructor-destructured
// wrong: escapes
function run({ constructor: make }: () => number): unknown {
  return make('return globalThis')();
}

export function go(): boolean {
  return typeof run(() => 1) === 'object';
}
