// rule: SK1230
// mechanism: implicit-call
// wrong: string, is undefined
class Lease {
  constructor(readonly box: { value: string | undefined }) {}
  [Symbol.dispose](): void {
    this.box.value = undefined;
  }
}

export function go(): string {
  const box: { value: string | undefined } = { value: 'a' };
  if (box.value === undefined) return '';
  {
    using lease = new Lease(box);
    if (lease.box !== box) return '';
  }
  return box.value;
}
