// rule: SK1247
// mechanism: thenable
// wrong: { readonly n: number; }, is string
class Chain {
  readonly n = 1;
  then: ((done: (value: string) => void) => void) | undefined;
}

export async function go(): Promise<{ readonly n: number }> {
  const chain = new Chain();
  chain.then = (done) => done('text');
  const hidden: { readonly n: number } = chain;
  return await Promise.resolve(hidden);
}
