/** SK3004: A message leads to one state. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const unknownNext: RulePage = {
  code: 'SK3004',
  name: 'unknown-next',
  summary: 'a message that leads to no state, or to one of several',
  why: 'after each message both sides must know the state they are in',
  help: 'name one state of the contract; for several outcomes write a message for each',
  bad: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Lost extends Contract {\n  Start: { client: { go: Msg<{}, 'Gone'> } };\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Wavering extends Contract {\n  Start: { client: { go: Msg<{}, 'Left' | 'Right'> } };\n  Left: {};\n  Right: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Open extends Contract {\n  Start: { client: { go: Msg<{}, string> } };\n}\n",
  ],
  good: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Decided extends Contract {\n  Start: { client: { left: Msg<{}, 'Left'>; right: Msg<{}, 'Right'> } };\n  Left: {};\n  Right: {};\n}\n",
  ],
};
