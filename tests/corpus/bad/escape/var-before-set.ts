// rule: SK1001
// mechanism: var-hoisted
// wrong: number, is undefined
export function go(): number {
  return read();
  function read(): number {
    return total;
  }
  var total = 1;
}
