// rule: SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
async function isNamed<T extends { readonly held: object }, K extends 'held'>(holder: T, key: K): Promise<boolean> {
  return 'name' in (await holder[key]);
}

export async function go(): Promise<boolean> {
  return await isNamed({ held: Promise.resolve(1) }, 'held');
}
