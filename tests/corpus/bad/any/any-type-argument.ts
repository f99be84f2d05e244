// rule: SK1201
// mechanism: any-type-argument
// wrong: number, is string
export function go(): number {
  const names = new Map<string, any>([['a', 'text']]);
  const counts: Map<string, number> = names;
  return counts.get('a') ?? 0;
}
