/** SK2105: an owned value from before a loop that is given away in it. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const movedInLoop: RulePage = {
  code: 'SK2105',
  name: 'moved-in-loop',
  summary: 'an owned value from before a loop that is given away in it',
  why: 'the second time round the value is already gone',
  help: 'make the value inside the loop, give it away after the loop, or leave the loop right after',
  bad: [
    "import { type Block, drop } from 'skerry';\nexport function f(block: Block): void {\n  for (;;) drop(block);\n}\n",
  ],
  good: [
    "import { Block, drop } from 'skerry';\nexport function f(): void {\n  for (let i = 0; i < 3; i += 1) drop(Block.allocate(i));\n}\n",
  ],
};
