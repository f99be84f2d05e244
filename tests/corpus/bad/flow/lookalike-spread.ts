// rule: SK1219
// mechanism: class-lookalike-spread
// wrong: string, is object
class Named {
  readonly name: string = 'a';
  readonly age: number = 1;
}
const show = (x: Named | string): string => (x instanceof Named ? x.name : x);

export function go(): string {
  const older = { ...new Named(), age: 2 };
  return show(older);
}
