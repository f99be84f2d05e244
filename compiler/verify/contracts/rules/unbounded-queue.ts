/** SK3011: A queue has a bound. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const unboundedQueue: RulePage = {
  code: 'SK3011',
  name: 'unbounded-queue',
  summary: 'a round of states in which one side alone speaks',
  why: 'who may speak for ever without listening fills a queue without end; with a bound known beforehand, sending never waits and never fails',
  help: 'let the other side say something in between, such as `more`',
  bad: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Chatter extends Contract {\n  Start: { client: { say: Msg<{ text: string }, 'Start'>; stop: Msg<{}, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Stream extends Contract {\n  Start: { client: { begin: Msg<{}, 'Data'> } };\n  Data: { server: { data: Msg<{ text: string }, 'Sum'> } };\n  Sum: { server: { sum: Msg<{ sum: number }, 'Data'>; end: Msg<{}, 'End'> } };\n  End: {};\n}\n",
  ],
  good: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Pulled extends Contract {\n  Start: { client: { say: Msg<{ text: string }, 'Heard'>; stop: Msg<{}, 'End'> } };\n  Heard: { server: { more: Msg<{}, 'Start'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Header extends Contract {\n  Start: { client: { name: Msg<{ name: string }, 'Named'> } };\n  Named: { client: { size: Msg<{ size: number }, 'Sized'> } };\n  Sized: { server: { ok: Msg<{}, 'Start'> } };\n}\n",
  ],
};
