// rule: SK1210
// mechanism: subclass-field-covariance
// wrong: number, is string
class Base {
  value: number | string = 0;
  reset(): void {
    this.value = 'reset';
  }
}
class Counter extends Base {
  override value: number = 1;
}

export function go(): number {
  const counter = new Counter();
  counter.reset();
  return counter.value;
}
