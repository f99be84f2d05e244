// rule: SK1214
// mechanism: void-in-union
// wrong: string, is number
function run(task: () => void | undefined): string {
  const said = task();
  if (said) return said;
  return '';
}

export function go(): string {
  const count: () => void = () => 1;
  return run(count);
}
