// rule: SK1220
// mechanism: shadowing-spread
// wrong: number, is string
interface Named {
  readonly name: string;
}

function withCount(named: Named): { readonly name: string; readonly count: number } {
  return { count: 1, ...named };
}

export function go(): number {
  const odd = { name: 'a', count: 'many' };
  return withCount(odd).count;
}
