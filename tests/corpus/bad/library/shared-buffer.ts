// rule: TS2583
// mechanism: shared-memory
// wrong: escapes
export function go(): boolean {
  const memory = new SharedArrayBuffer(8);
  new Int32Array(memory)[0] = 7;
  return new Int32Array(memory)[0] === 7;
}
