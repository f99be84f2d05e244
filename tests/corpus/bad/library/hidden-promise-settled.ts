// rule: SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
export async function go(): Promise<boolean> {
  const hidden: object = Promise.resolve(1);
  const [first] = await Promise.allSettled([hidden]);
  return first.status === 'fulfilled' ? 'name' in first.value : false;
}
