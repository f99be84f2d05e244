// rule: SK1003
// mechanism: indirect-eval
// wrong: escapes
const run = eval;

export function go(): boolean {
  run('globalThis.leaked = 1');
  return run('leaked') === 1;
}
