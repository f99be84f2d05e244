// rule: SK1230
// mechanism: stale-assignment-narrowing
// wrong: string, is undefined
interface Slot {
  value?: string | undefined;
}

function release(slot: Slot): void {
  slot.value = undefined;
}

export function go(): string {
  const slot: Slot = {};
  slot.value = 'kept';
  release(slot);
  return slot.value;
}
