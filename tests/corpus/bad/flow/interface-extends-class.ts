// rule: SK1219
// mechanism: interface-extends-class
// wrong: string, is object
class Named {
  readonly name: string = 'a';
}
interface Labelled extends Named {
  readonly label: string;
}
const show = (x: Labelled | string): string => (x instanceof Named ? x.name : x);

export function go(): string {
  return show({ name: 'a', label: 'b' });
}
