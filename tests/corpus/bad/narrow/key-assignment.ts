// rule: SK1230
// mechanism: computed-key-assignment
// wrong: string, is undefined
interface Names {
  first: string | undefined;
  last: string | undefined;
}

function forget(names: Names, key: keyof Names): string {
  if (names.first === undefined) return '';
  names[key] = undefined;
  return names.first;
}

export function go(): string {
  return forget({ first: 'a', last: 'b' }, 'first');
}
