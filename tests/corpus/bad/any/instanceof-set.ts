// rule: SK1202
// mechanism: instanceof-generic-any
// wrong: number, is string
function firstOf(x: unknown): number {
  if (x instanceof Set) for (const item of x) return item;
  return 0;
}

export function go(): number {
  return firstOf(new Set(['text']));
}
