// rule: SK1210
// mechanism: mutable-property-covariance
// wrong: number, is string
interface Loose {
  value: number | string;
}

function rename(target: Loose): void {
  target.value = 'renamed';
}

export function go(): number {
  const counter = { value: 1 };
  rename(counter);
  return counter.value;
}
