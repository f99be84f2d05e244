// rule: TS2322, TS2554
// mechanism: bind-splits-optional
// wrong: number, is string
export function go(): number {
  const f = (count?: number, _unit?: string): number => count ?? 0;
  const g = f.bind<undefined, [number?], [string?], number>(undefined);
  return g('ten');
}
