// rule: SK1267
// mechanism: promise-in-disguise
// wrong: throws TypeError
async function* give(value: object) {
  yield value;
}

export async function go(): Promise<boolean> {
  const hidden: object = Promise.resolve(1);
  for await (const value of give(hidden)) return 'name' in value;
  return false;
}
