function keep(...values: readonly unknown[]): void {}
type T1 = { p: boolean; q: boolean };
const state: T1 = { p: true, q: true };
function f(a: T1): void {
  const v: { p: boolean; r?: number } = a;
  v.r = 2;
}
export function go(): void {
  f(state);
  for (const e of Object.values(state)) keep(e);
}
