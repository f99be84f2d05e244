// rule: SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
export async function go(): Promise<boolean> {
  const hidden: readonly object[] = [Promise.resolve(1)];
  for (const value of await Promise.all(hidden)) return 'name' in value;
  return false;
}
