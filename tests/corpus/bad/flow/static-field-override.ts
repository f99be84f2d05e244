// rule: SK1210
// mechanism: static-field-covariance
// wrong: number, is string
class Base {
  static value: number | string = 0;
  static reset(): void {
    this.value = 'reset';
  }
}
class Counter extends Base {
  static override value: number = 1;
}

export function go(): number {
  Counter.reset();
  return Counter.value;
}
