/** SK2106: an owned variable that a function inside another captures. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const captured: RulePage = {
  code: 'SK2106',
  name: 'captured',
  summary: 'an owned variable that a function inside another captures',
  why: 'a closure may run never, twice, or after the value is gone',
  help: 'pass it to the function as an argument (`fork(task, value)`), or keep it in a `Cell`',
  bad: [
    "import { type Block, drop } from 'skerry';\nexport function f(block: Block): number {\n  const size = (): number => block.byteLength;\n  const n = size();\n  drop(block);\n  return n;\n}\n",
  ],
  good: [
    "import { type Block, type Ref, drop } from 'skerry';\nexport function f(block: Block): number {\n  const size = (it: Ref<Block>): number => it.byteLength;\n  const n = size(block);\n  drop(block);\n  return n;\n}\n",
  ],
};
