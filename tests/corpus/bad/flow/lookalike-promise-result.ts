// rule: SK1219
// mechanism: class-lookalike-nested
// wrong: string, is object
class Named {
  readonly name: string = 'a';
}
const show = (x: Named | string): string => (x instanceof Named ? x.name : x);
const load = async (): Promise<{ readonly name: string }> => ({ name: 'a' });

export async function go(): Promise<string> {
  const named: Promise<Named> = load();
  return show(await named);
}
