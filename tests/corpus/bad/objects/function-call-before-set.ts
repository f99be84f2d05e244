// rule: SK1244
// mechanism: function-call-before-set
// wrong: throws ReferenceError
function scale(): number {
  return factor * 2;
}
const area: number = scale.call(undefined);
const factor = 3;

export function go(): number {
  return area;
}
