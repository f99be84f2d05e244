// rule: SK1244
// mechanism: variable-before-set
// wrong: throws ReferenceError
function scale(): number {
  return factor * 2;
}
const area: number = scale();
const factor = 3;

export function go(): number {
  return area;
}
