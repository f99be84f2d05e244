// rule: SK1221
// mechanism: promise-in-disguise
// wrong: throws TypeError
async function boxed<T>(value: T): Promise<{ readonly value: Awaited<T> }> {
  return { value: await value };
}

export async function go(): Promise<boolean> {
  const hidden: object = Promise.resolve(1);
  const { value } = await boxed(hidden);
  return 'name' in value;
}
