// rule: SK1219
// mechanism: class-lookalike-nested
// wrong: string, is object
class Named {
  readonly name: string = 'a';
}
const show = (x: Named | string = { name: 'a' }): string => (x instanceof Named ? x.name : x);

export function go(): string {
  return show();
}
