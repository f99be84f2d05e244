/** SK3003: Every state is on some way from `Start`. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const unreachableState: RulePage = {
  code: 'SK3003',
  name: 'unreachable-state',
  summary: 'a state that no conversation comes to',
  why: 'such a state is a slip of the pen: the message that should lead to it leads elsewhere, or is missing',
  help: 'let a message lead to it, or take it away',
  bad: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Lost extends Contract {\n  Start: { client: { go: Msg<{}, 'Start2'> } };\n  Start2: { server: { back: Msg<{}, 'Start'> } };\n  Start3: { client: { go: Msg<{}, 'Start2'> } };\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Endless extends Contract {\n  Start: { client: { ask: Msg<{}, 'Asked'> } };\n  Asked: { server: { answer: Msg<{}, 'Start'> } };\n  End: {};\n}\n",
  ],
  good: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Found extends Contract {\n  Start: { client: { ask: Msg<{}, 'Asked'>; quit: Msg<{}, 'End'> } };\n  Asked: { server: { answer: Msg<{}, 'Start'> } };\n  End: {};\n}\n",
  ],
};
