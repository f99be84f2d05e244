// rule: SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
const nameOf = (value: object): string => ('name' in value ? 'named' : 'nameless');

export async function go(): Promise<string> {
  const hidden: object = Promise.resolve(1);
  const settled = await hidden;
  return nameOf(settled);
}
