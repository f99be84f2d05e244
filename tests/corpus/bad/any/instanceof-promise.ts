// rule: SK1202
// mechanism: instanceof-generic-any
// wrong: number, is string
async function wait(x: unknown): Promise<number> {
  return x instanceof Promise ? await x : 0;
}

export async function go(): Promise<number> {
  return await wait(Promise.resolve('text'));
}
