// rule: SK1205
// mechanism: this-guard
// wrong: string, is undefined
class Slot {
  value: string | undefined;
  isFull(): this is { value: string } {
    return true;
  }
}

export function go(): string {
  const slot = new Slot();
  return slot.isFull() ? slot.value : '';
}
