// rule: SK1247
// mechanism: thenable
// wrong: object, is string
type Handlers = { [name: string]: (done: (value: string) => void) => void };

export async function go(): Promise<object> {
  const handlers: Handlers = {};
  handlers.then = (done) => done('text');
  const hidden: object = handlers;
  return await Promise.resolve(hidden);
}
