// rule: SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
async function isNamed(value: unknown): Promise<boolean> {
  if (typeof value !== 'object' || value === null) return false;
  return 'name' in (await value);
}

export async function go(): Promise<boolean> {
  return await isNamed(Promise.resolve(1));
}
