// rule: SK1210
// mechanism: weakmap-covariance
// wrong: number, is string
const owner = {};

function rename(names: WeakMap<object, number | string>): void {
  names.set(owner, 'me');
}

export function go(): number {
  const numbers = new WeakMap<object, number>();
  rename(numbers);
  return numbers.get(owner) ?? 0;
}
