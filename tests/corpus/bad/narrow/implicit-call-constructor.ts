// rule: SK1230
// mechanism: implicit-call
// wrong: string, is undefined
class Thief {
  constructor(box: { value: string | undefined }) {
    box.value = undefined;
  }
}

export function go(): string {
  const box: { value: string | undefined } = { value: 'a' };
  if (box.value === undefined) return '';
  const thief = new Thief(box);
  return thief instanceof Thief ? box.value : '';
}
