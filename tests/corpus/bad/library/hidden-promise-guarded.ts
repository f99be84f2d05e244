// rule: SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
type Table = { readonly [name: string]: unknown };
const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null;
const load = async (table: Table): Promise<Table> => table;

export async function go(): Promise<boolean> {
  const hidden: unknown = Promise.resolve(1);
  return isTable(hidden) ? 'depth' in (await load(hidden)) : false;
}
