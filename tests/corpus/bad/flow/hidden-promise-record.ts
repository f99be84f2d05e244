// rule: SK1212
// mechanism: promise-in-disguise
// wrong: throws TypeError
type Table = { readonly [name: string]: unknown };
const load = async (table: Table): Promise<Table> => table;

export async function go(): Promise<boolean> {
  const hidden: {} = Promise.resolve(1);
  return 'depth' in (await load(hidden));
}
