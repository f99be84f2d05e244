// rule: SK1244
// mechanism: function-apply-before-set
// wrong: throws ReferenceError
function scale(): number {
  return factor * 2;
}
const area: number = scale.apply(undefined, []);
const factor = 3;

export function go(): number {
  return area;
}
