// rule: SK1219
// mechanism: class-lookalike
// wrong: string, is object
class Name {
  constructor(readonly text: string) {}
}
const show = (name: Name | string): string => (name instanceof Name ? name.text : name);

export function go(): string {
  const lookalike = { text: 'a' };
  return show(lookalike);
}
