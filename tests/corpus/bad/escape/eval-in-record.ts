// rule: SK1003
// mechanism: indirect-eval
// wrong: escapes
const tools = { run: eval };

export function go(): boolean {
  return tools.run('1 + 1') === 2;
}
