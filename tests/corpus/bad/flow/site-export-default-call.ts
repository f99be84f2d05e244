// rule: SK1210
// mechanism: site-optional-call
// wrong: number, is string
interface Hooks {
  readonly mark?: (row: (number | string)[]) => void;
}
const hooks: Hooks = {
  mark: (row) => {
    row[0] = 'x';
  },
};

export function go(): number {
  const row = [1];
  hooks.mark?.(row);
  return row[0] ?? 0;
}
