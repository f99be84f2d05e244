// rule: SK1219
// mechanism: class-lookalike-intersection
// wrong: string, is object
class Named {
  readonly name: string = 'a';
}
const show = (x: (Named & { readonly tag: string }) | string): string => (x instanceof Named ? x.name : x);

export function go(): string {
  return show({ name: 'a', tag: 'b' });
}
