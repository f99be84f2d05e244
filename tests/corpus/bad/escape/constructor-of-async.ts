// rule: SK1013
// mechanism: constructor-of-async
// wrong: escapes
export async function go(): Promise<boolean> {
  const make = (async () => 0).constructor;
  return (await make('return typeof globalThis')()) === 'object';
}
