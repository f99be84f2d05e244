// rule: SK1221
// mechanism: write-that-is-ignored
// wrong: number, is undefined
interface Slots {
  [at: number]: number;
}
function put(slots: Slots, at: number): number {
  slots[at] = 1;
  return slots[at];
}

export function go(): number {
  return put(new Float64Array(1), 3);
}
