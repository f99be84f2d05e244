function keep(...values: readonly unknown[]): void {}
let state2: { [key: string]: string } = {};
export function go(): void {
  const v3: { [key: string]: string | number } = state2;
  v3['k'] = 1;
  keep(state2);
}
