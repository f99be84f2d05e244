// rule: SK1212
// mechanism: forgotten-through-generic
// wrong: number, is string
interface Limits {
  readonly max?: number;
  readonly min: number;
}
function check<T extends { readonly min: number }>(given: T): T & Limits {
  const limits: Limits & T = given;
  return limits;
}

export function go(): number {
  const odd: { readonly min: number } = { min: 1, ...{ max: 'many' } };
  const checked: Limits = check(odd);
  return checked.max ?? 0;
}
