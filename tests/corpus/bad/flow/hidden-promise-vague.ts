// rule: SK1212
// mechanism: promise-in-disguise
// wrong: throws TypeError
interface Options {
  readonly depth?: number;
}
const load = async (options: Options): Promise<Options> => options;

export async function go(): Promise<boolean> {
  const hidden: object = Promise.resolve(1);
  return 'depth' in (await load(hidden));
}
