// rule: SK1219
// mechanism: class-lookalike-nested
// wrong: string, is object
class Named {
  readonly name: string = 'a';
}
const show = (all: readonly (Named | string)[]): string => {
  for (const x of all) if (!(x instanceof Named)) return x;
  return '';
};

export function go(): string {
  return show([{ name: 'a' }]);
}
