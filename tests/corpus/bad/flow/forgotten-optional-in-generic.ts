// rule: SK1212
// mechanism: forgotten-optional-in-generic
// wrong: number, is string
function yOf<T extends { x: number }>(value: T): number {
  const wide: { x: number; y?: number } = value;
  return wide.y ?? 0;
}

export function go(): number {
  return yOf({ x: 5, y: 'no number' });
}
