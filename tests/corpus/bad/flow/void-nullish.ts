// rule: SK1214
// mechanism: void-in-union
// wrong: throws TypeError
function run(task: () => string | void): string {
  const said = task();
  if (typeof said === 'undefined') return '';
  return said.trim();
}

export function go(): string {
  const count: () => void = () => 1;
  return run(count);
}
