// rule: SK1219
// mechanism: class-lookalike-implements
// wrong: string, is object
class Named {
  readonly name: string = 'a';
}
class Imposter implements Named {
  readonly name: string = 'b';
}
const show = (x: Named | string): string => (x instanceof Named ? x.name : x);

export function go(): string {
  return show(new Imposter());
}
