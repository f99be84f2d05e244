// rule: SK1212
// mechanism: forgotten-optional-property
// wrong: number, is string
interface Point {
  x: number;
}
interface Pixel extends Point {
  depth?: number;
}

function depthOf(pixel: Pixel): number {
  return pixel.depth ?? 0;
}
function flat(point: Point): number {
  return depthOf(point);
}

export function go(): number {
  const labelled = { x: 1, depth: 'deep' };
  return flat(labelled);
}
