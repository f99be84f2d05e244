/** SK3010: A message means one thing. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const twoMeanings: RulePage = {
  code: 'SK3010',
  name: 'two-meanings',
  summary: 'a message that means two things in one contract',
  why: 'a message is one number with one list of fields, whatever the state, so that both sides and the kernel read it alike',
  help: 'give one of them another name, or both the same fields',
  bad: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Twice extends Contract {\n  Start: { client: { go: Msg<{ to: string }, 'Busy'> } };\n  Busy: { server: { go: Msg<{ to: string }, 'Start'> } };\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Twice extends Contract {\n  Start: { client: { go: Msg<{ to: string }, 'Busy'> } };\n  Busy: { server: { back: Msg<{}, 'Again'> } };\n  Again: { client: { go: Msg<{ to: number }, 'Busy'> } };\n}\n",
  ],
  good: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Once extends Contract {\n  Start: { client: { read: Msg<{}, 'Reading'>; write: Msg<{}, 'Writing'> } };\n  Reading: { server: { failed: Msg<{ reason: string }, 'Start'> } };\n  Writing: { server: { failed: Msg<{ reason: string }, 'Start'> } };\n}\n",
  ],
};
