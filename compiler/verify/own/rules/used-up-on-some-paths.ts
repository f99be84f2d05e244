/** SK2103: an owned value that is used up on only some of the paths. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const usedUpOnSomePaths: RulePage = {
  code: 'SK2103',
  name: 'used-up-on-some-paths',
  summary: 'an owned value that is used up on only some of the paths',
  why: 'on the other paths the value is lost, or it is used up a second time',
  help: 'use it up on every path, for example with `drop` before an early `return`',
  bad: [
    "import { type Block, drop } from 'skerry';\nexport function f(block: Block, keep: boolean): void {\n  if (!keep) drop(block);\n}\n",
  ],
  good: [
    "import { type Block, drop } from 'skerry';\nexport function f(block: Block, keep: boolean): Block | undefined {\n  if (keep) return block;\n  drop(block);\n  return undefined;\n}\n",
  ],
};
