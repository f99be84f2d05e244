// rule: SK1212
// mechanism: promise-in-disguise
// wrong: throws TypeError
interface Recovering {
  readonly catch?: unknown;
  readonly depth?: number;
}
const load = async (options: Recovering): Promise<Recovering> => options;

export async function go(): Promise<boolean> {
  return 'depth' in (await load(Promise.resolve(1)));
}
