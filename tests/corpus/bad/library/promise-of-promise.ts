// rule: SK1261
// mechanism: promise-flattened
// wrong: throws TypeError
export async function go(): Promise<string> {
  const nested = new Promise<Promise<number>>((resolve) => resolve(Promise.resolve(1)));
  return nested.then((inner) => inner.then(String));
}
