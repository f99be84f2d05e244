// rule: TS2322
// mechanism: object-values-any
// wrong: number, is string
interface Size {
  readonly width: number;
}

export function go(): number {
  const size: Size = { width: 1 };
  const odd: object = { ...size, unit: 'cm' };
  for (const value of Object.values(odd).slice(1)) return value;
  return 0;
}
