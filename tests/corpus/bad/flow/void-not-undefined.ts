// rule: SK1214
// mechanism: void-in-union
// wrong: string, is object
function run(task: () => string | void): string {
  const said = task();
  return said === undefined ? '' : said;
}

export function go(): string {
  const list: () => void = () => [1];
  return run(list);
}
