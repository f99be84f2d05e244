// rule: SK1244
// mechanism: key-before-set
// wrong: throws ReferenceError
export function go(): string {
  const t = {
    get run(): string {
      return 'x';
    },
    set run(v: string) {
      k.toUpperCase();
    },
  };
  t['run'] = 'y';
  const k = 'a';
  return k;
}
