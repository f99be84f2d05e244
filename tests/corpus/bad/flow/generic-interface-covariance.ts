// rule: SK1210
// mechanism: generic-class-covariance
// wrong: boolean, is string
interface Signal<T> {
  value: T;
}

function reset(signals: readonly Signal<boolean | string>[]): void {
  for (const signal of signals) signal.value = 'reset';
}

export function go(): boolean {
  const ready: Signal<boolean> = { value: true };
  reset([ready]);
  return ready.value;
}
