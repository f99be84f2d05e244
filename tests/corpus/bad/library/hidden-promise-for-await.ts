// rule: SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
export async function go(): Promise<boolean> {
  const hidden: readonly object[] = [Promise.resolve('x')];
  for await (const value of hidden) return 'name' in value;
  return false;
}
