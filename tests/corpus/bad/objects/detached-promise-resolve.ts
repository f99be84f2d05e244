// rule: SK1240
// mechanism: detached-library-method
// wrong: throws TypeError
export async function go(): Promise<number> {
  const { resolve } = Promise;
  return await resolve(1);
}
