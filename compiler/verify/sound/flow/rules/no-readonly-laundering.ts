/** Something readonly seen as writable. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noReadonlyLaundering: RulePage = {
  code: 'SK1213',
  name: 'no-readonly-laundering',
  summary: 'something readonly seen as writable',
  why: 'who handed it out as `readonly` relies on it not being changed, and may have promised a narrower type of it',
  help: 'add `readonly` where it is only read, or copy it (`{ ...x }`, `[...xs]`)',
  bad: [
    `interface Fixed {
  readonly id: number;
}
interface Open {
  id: number;
}
export function loosen(fixed: Fixed): void {
  const open: Open = fixed;
  open.id = 2;
}
`,
  ],
  good: [
    `interface Fixed {
  readonly id: number;
}
export const read = (fixed: Fixed): number => fixed.id;
export const copy = (fixed: Fixed): { id: number } => ({ ...fixed });
`,
  ],
};
