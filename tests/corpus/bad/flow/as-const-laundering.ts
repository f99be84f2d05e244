// rule: SK1213
// mechanism: as-const-laundering
// wrong: escapes
const defaults = { level: 1 } as const;

function raise(options: { level: number }): void {
  options.level += 1;
}

export function go(): boolean {
  raise(defaults);
  const level: number = defaults.level;
  return level === 2;
}
