// rule: SK1214
// mechanism: void-in-union
// wrong: string, is number
async function run(task: () => Promise<string> | void): Promise<string> {
  const said = task();
  return said ? await said : '';
}

export async function go(): Promise<string> {
  const count: () => void = () => 1;
  return await run(count);
}
