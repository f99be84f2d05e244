// rule: SK1219
// mechanism: interface-merged-with-class
// wrong: string, is undefined
class Named {
  name = 'a';
}
interface Named {
  label: string;
}

export function go(): string {
  return new Named().label;
}
