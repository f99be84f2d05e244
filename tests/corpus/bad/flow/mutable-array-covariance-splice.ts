// rule: SK1210
// mechanism: mutable-array-covariance
// wrong: number, is undefined
function clear(slots: (number | undefined)[]): void {
  slots.splice(0, 1, undefined);
}

export function go(): number {
  const slots: number[] = [1];
  clear(slots);
  for (const slot of slots) return slot;
  return 0;
}
