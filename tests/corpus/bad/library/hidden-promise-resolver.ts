// rule: SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
export async function go(): Promise<boolean> {
  const hidden: object = Promise.resolve(1);
  const waiting = new Promise<object>((resolve) => resolve(hidden));
  return await waiting.then((value) => 'name' in value);
}
