// rule: SK1210
// mechanism: variance-annotation
// wrong: number, is string
interface Slot<out T> {
  value: T;
}

export function go(): number {
  const slot: Slot<number> = { value: 1 };
  const loose: Slot<number | string> = slot;
  loose.value = 'x';
  return slot.value;
}
