function keep(...values: readonly unknown[]): void {}
type T1 = { p: number; q?: "a" | "b" };
let state2: T1 = { p: 1 };
export function go(): void {
  state2.q = "b";
  const c4 = (): void => {
    state2 = { p: 1};
  };
  keep(c4());
    const u9 = state2.q;
}
