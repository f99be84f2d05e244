function run(f: () => void): void { f(); }
let state4: boolean[] = [true];
export function go(): void {
  if (state4[0]) for (let i11 = 0; i11 < 3; i11 += 1) {
    const u12 = state4[0];
    run(() => {
      state4[0] = false;
    });
  }
}
