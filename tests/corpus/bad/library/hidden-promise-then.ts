// rule: SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
export async function go(): Promise<boolean> {
  const hidden: object = Promise.resolve(1);
  return await Promise.resolve(0)
    .then(() => hidden)
    .then((value) => 'name' in value);
}
