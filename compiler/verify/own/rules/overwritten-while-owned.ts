/** SK2108: a variable that is set again while it holds an owned value. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const overwrittenWhileOwned: RulePage = {
  code: 'SK2108',
  name: 'overwritten-while-owned',
  summary: 'a variable that is set again while it holds an owned value',
  why: 'the old value would be lost',
  help: 'use the old value up first',
  bad: [
    "import { Block, drop } from 'skerry';\nexport function f(): void {\n  let block = Block.allocate(1);\n  block = Block.allocate(2);\n  drop(block);\n}\n",
  ],
  good: [
    "import { Block, drop } from 'skerry';\nexport function f(): void {\n  let block = Block.allocate(1);\n  drop(block);\n  block = Block.allocate(2);\n  drop(block);\n}\n",
  ],
};
