// rule: SK1219
// mechanism: class-lookalike-mapped
// wrong: string, is object
class Named {
  readonly name: string = 'a';
}
type Fields<T> = { [K in keyof T]: T[K] };
const show = (x: Named | string): string => (x instanceof Named ? x.name : x);

export function go(): string {
  const fields: Fields<Named> = { name: 'a' };
  return show(fields);
}
