// rule: SK1250
// mechanism: array-subclass
// wrong: string, is undefined
class Names extends Array<string> {
  constructor(readonly owner: { readonly name: string }) {
    super();
  }
  title(): string {
    return this.owner.name;
  }
}

export function go(): string {
  const names = new Names({ name: 'ann' });
  const copy = names.concat([]);
  return copy instanceof Names ? copy.title() : '';
}
