// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
interface Fields {
  count: number;
  name: string;
}
type Change = { field: 'count'; value: number } | { field: 'name'; value: string };

class Two {
  #change: Change = { field: 'count', value: 1 };
  make(fields: Fields): number {
    let change: Change = Math.abs(1) > 0 ? this.#change : { field: 'name', value: 'n' };
    const later = (): Change => {
      change = { field: 'name', value: 'x' };
      return change;
    };
    const made = { ...fields, [change.field]: later().value };
    return made.count;
  }
}

export function go(): string {
  return new Two().make({ count: 1, name: 'n' }).toFixed();
}
