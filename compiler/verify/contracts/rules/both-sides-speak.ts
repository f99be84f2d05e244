/** SK3001: A state belongs to one side. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const bothSidesSpeak: RulePage = {
  code: 'SK3001',
  name: 'both-sides-speak',
  summary: 'a state in which both sides may speak',
  why: 'two who speak at once each hear an answer to something else; with one speaker in each state both always agree on the state',
  help: 'let one side speak in this state, and the other in the state after it',
  bad: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Quarrel extends Contract {\n  Start: {\n    client: { say: Msg<{ text: string }, 'Start'> };\n    server: { answer: Msg<{ text: string }, 'Start'> };\n  };\n}\n",
  ],
  good: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Talk extends Contract {\n  Start: { client: { say: Msg<{ text: string }, 'Said'> } };\n  Said: { server: { answer: Msg<{ text: string }, 'Start'> } };\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Told extends Contract {\n  Start: { client: {}; server: { told: Msg<{}, 'End'> } };\n  End: {};\n}\n",
  ],
};
