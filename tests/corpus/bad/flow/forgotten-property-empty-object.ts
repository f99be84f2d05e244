// rule: SK1212
// mechanism: forgotten-property-empty-object
// wrong: number, is string
interface Limits {
  max?: number;
}

export function go(): number {
  const config = { max: 'many' };
  const empty: {} = config;
  const limits: Limits = empty;
  return limits.max ?? 0;
}
