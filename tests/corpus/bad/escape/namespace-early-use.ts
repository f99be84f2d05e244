// rule: SK1010
// mechanism: namespace-uninitialised
// wrong: throws TypeError
function area(): number {
  return Shapes.unit.size;
}
const early = (): number => area();
const first = (): number => early();

export function go(): number {
  return Shapes.compute;
}
namespace Shapes {
  export const compute: number = first();
  export const unit = { size: 1 };
}
