/** SK2101: an owned value that is given away twice. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const movedTwice: RulePage = {
  code: 'SK2101',
  name: 'moved-twice',
  summary: 'an owned value that is given away twice',
  why: 'an owned value has one owner; after the first move it belongs to somebody else',
  help: 'give it away once; for a second one make, connect or share another',
  bad: [
    "import { type Block, drop } from 'skerry';\nexport function f(block: Block): void {\n  drop(block);\n  drop(block);\n}\n",
  ],
  good: [
    "import { type Block, drop } from 'skerry';\nexport function f(first: Block, second: Block): void {\n  drop(first);\n  drop(second);\n}\n",
  ],
};
