// rule: SK1221
// mechanism: index-beside-property
// wrong: throws TypeError
interface Slots {
  [index: number]: string | number;
  0: number;
}

export function go(): string {
  const slots: Slots = { 0: 1 };
  const first: number = 0;
  slots[first] = 'x';
  return slots[0].toFixed();
}
