// rule: SK1247
// mechanism: thenable
// wrong: object, is string
class Chain {
  then: ((done: (value: string) => void) => void) | undefined;
}

export async function go(): Promise<object> {
  const chain = new Chain();
  chain.then = (done) => done('text');
  const hidden: object = chain;
  return await Promise.resolve(hidden);
}
