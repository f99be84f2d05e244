// rule: SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
async function isNamed<T extends { readonly held: object }>(holder: T): Promise<boolean> {
  return 'name' in (await holder.held);
}

export async function go(): Promise<boolean> {
  return await isNamed({ held: Promise.resolve(1) });
}
