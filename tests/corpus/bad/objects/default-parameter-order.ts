// rule: SK1244
// mechanism: default-parameter-order
// wrong: throws ReferenceError
function area(width: () => number = () => height, size = width(), height = 2): number {
  return size * height;
}

export function go(): number {
  return area();
}
