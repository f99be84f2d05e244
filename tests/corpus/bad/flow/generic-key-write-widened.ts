// rule: SK1210
// mechanism: generic-key-write-hides-name
// wrong: number, is string
function set<T, K extends keyof T>(target: T, key: K, value: T[K]): void {
  target[key] = value;
}

export function go(): number {
  const strict = { amount: 1 };
  const loose: { amount: number | string } = strict;
  set(loose, 'amount', 'x');
  return strict.amount;
}
