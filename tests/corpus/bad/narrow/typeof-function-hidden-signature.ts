// rule: SK1232
// mechanism: object-is-callable
// wrong: throws TypeError
interface Rule {
  readonly title: string;
}

function run(rule: Rule | ((text: string) => string)): string {
  return typeof rule === 'function' ? rule('a') : rule.title;
}

export function go(): string {
  const f = (count: readonly string[]): string => count.map((c) => c).join('');
  f.title = 'title';
  const rule: Rule = f;
  return run(rule);
}
