// rule: SK1212
// mechanism: exact-seen-as-two-types
// wrong: number, is string
const shared = { name: 'a' };
const labelled = <T>(): { name: string; label?: T } => shared;

export function go(): number {
  labelled<string>().label = 'x';
  return labelled<number>().label ?? 0;
}
