/** SK2111: an owned value in a construct that the checker does not follow. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const notUnderstood: RulePage = {
  code: 'SK2111',
  name: 'not-understood',
  summary: 'an owned value in a construct that the checker does not follow',
  why: 'what cannot be followed cannot be proved',
  help: 'say it in plain steps: one variable, one assignment, one branch at a time',
  bad: [
    "import { type Block, drop } from 'skerry';\nexport function f(...blocks: readonly Block[]): void {\n  for (const block of blocks) drop(block);\n}\n",
  ],
  good: [
    "import { type Block, drop } from 'skerry';\nexport function f({ block, ...rest }: { readonly block: Block; readonly other: Block }): void {\n  drop(block);\n  drop(rest.other);\n}\n",
  ],
};
