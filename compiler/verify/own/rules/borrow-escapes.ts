/** SK2109: a borrowed value that is given away, stored or still lent when its owner goes on. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const borrowEscapes: RulePage = {
  code: 'SK2109',
  name: 'borrow-escapes',
  summary: 'a borrowed value that is given away, stored or still lent when its owner goes on',
  why: 'a `Ref` is a look at what somebody else owns, for as long as the call lasts',
  help: 'take the value itself as a parameter, or await what borrows it at once',
  bad: [
    "import { type Block, type Ref, drop } from 'skerry';\nexport function f(block: Ref<Block>): void {\n  drop(block);\n}\n",
  ],
  good: [
    "import type { Block, Ref } from 'skerry';\nexport function f(block: Ref<Block>): number {\n  return block.byteLength;\n}\n",
  ],
};
