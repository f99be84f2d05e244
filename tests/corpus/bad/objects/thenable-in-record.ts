// rule: SK1247
// mechanism: thenable
// wrong: { readonly one: () => number; }, is string
type Handlers = { [name: string]: (done: (value: string) => void) => void };

export async function go(): Promise<{ readonly one: () => number }> {
  const handlers: Handlers = {};
  handlers.then = (done) => done('text');
  const hidden = { one: () => 1, ...handlers };
  return await Promise.resolve(hidden);
}
