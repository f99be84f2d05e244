// rule: TS2339
// mechanism: symbol-registry
// wrong: escapes
const read = (): symbol => Symbol.for('shared');

export function go(): boolean {
  return read() === Symbol.for('shared') && Symbol.keyFor(read()) === 'shared';
}
