// rule: SK1230
// mechanism: stale-element
// wrong: number, is undefined
function clear(list: (number | undefined)[]): void {
  list.fill(undefined);
}

export function go(): number {
  const slots: (number | undefined)[] = [1, 2];
  const at = 1;
  if (slots[at] === undefined) return 0;
  clear(slots);
  return slots[at];
}
