// rule: SK1212
// mechanism: forgotten-property-empty-object
// wrong: number, is string
interface Limits {
  max?: number;
}

function maxOf(limits: Limits): number {
  return limits.max ?? 0;
}

export function go(): number {
  const hidden: object = { max: 'many' };
  return maxOf(hidden);
}
