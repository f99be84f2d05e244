/** SK2110: a variable declared with `using` that is given away. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const usingMoved: RulePage = {
  code: 'SK2110',
  name: 'using-moved',
  summary: 'a variable declared with `using` that is given away',
  why: "`using` drops the value at the end of the scope, when it would be somebody else's",
  help: 'declare it with `const` and use it up yourself, or only look at it',
  bad: [
    "import { Block } from 'skerry';\nexport function f(): Block {\n  using block = Block.allocate(1);\n  return block;\n}\n",
  ],
  good: [
    "import { Block } from 'skerry';\nexport function f(): Block {\n  const block = Block.allocate(1);\n  return block;\n}\n",
  ],
};
