// rule: SK1202
// mechanism: instanceof-generic-any
// wrong: number, is string
function lookup(x: unknown): number {
  if (x instanceof Map) return x.get('a');
  return 0;
}

export function go(): number {
  return lookup(new Map([['a', 'text']]));
}
