let state1: number | string = 'x';
export function go(): void {
  if (typeof state1 !== 'number') {
    [1].forEach(() => {
      state1 = 0;
    });
    const u6 = state1;
  }
}
