// rule: SK1244
// mechanism: default-parameter-order
// wrong: throws ReferenceError
const width = (read: () => number): number => read();

function area({ size = width(() => scale), scale = 2 }: { size?: number; scale?: number }): number {
  return size * scale;
}

export function go(): number {
  return area({});
}
