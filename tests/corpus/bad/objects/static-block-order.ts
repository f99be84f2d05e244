// rule: SK1243
// mechanism: static-read-before-set
// wrong: string, is undefined
class Names {
  static readonly all: string[] = [];
  static {
    for (const read of [() => Names.last]) Names.all.push(read());
  }
  static readonly last: string = 'z';
}

export function go(): string {
  for (const name of Names.all) return name;
  return '';
}
