/** SK3002: A contract is a state machine. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const malformedState: RulePage = {
  code: 'SK3002',
  name: 'malformed-state',
  summary: 'a member of a contract that is no state, or no message',
  why: 'a contract is read as a state machine: every member is a state, and a state lists what its one speaker may say',
  help: "write a state as `Name: { client: { message: Msg<{ field: string }, 'Next'> } }`, with `server` where the server speaks, and `Name: {}` for the end; the first is `Start`",
  bad: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Empty extends Contract {\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Counted extends Contract {\n  Start: { client: { go: Msg<{}, 'End'> } };\n  End: {};\n  count: number;\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Typo extends Contract {\n  Start: { client: { go: Msg<{}, 'Busy'> } };\n  Busy: { sever: { done: Msg<{}, 'Start'> } };\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Maybe extends Contract {\n  Start: { client: { go: Msg<{}, 'End'> } };\n  End?: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Loose extends Contract {\n  Start: { client: { go: Msg<{}, 'Busy'> } };\n  Busy: { server: { done: { text: string } } };\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface AnyState extends Contract {\n  Start: { client: { readonly [name: string]: Msg<{}, 'Start'> } };\n}\n",
  ],
  good: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Base extends Contract {\n  Start: { client: { go: Msg<{}, 'Busy'> } };\n  Busy: { server: { done: Msg<{}, 'Start'> } };\n}\nexport interface Named extends Base {}\n",
  ],
};
