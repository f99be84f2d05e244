// rule: SK1013
// mechanism: prototype-overwrite
// wrong: number, is string
export async function go(): Promise<number> {
  Promise.prototype.finally = async () => 'hijacked';
  return await Promise.resolve(1).finally(() => undefined);
}
