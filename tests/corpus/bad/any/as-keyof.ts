// rule: SK1203
// mechanism: assertion-keyof
// wrong: number, is string
const sizes = { small: 1, large: 2 };

export function go(): number {
  const wide: Record<string, unknown> = { ...sizes, huge: 'much' };
  const all = wide as typeof sizes;
  for (const key of Object.keys(all) as (keyof typeof sizes)[]) if (typeof all[key] !== 'number') return all[key];
  return 0;
}
