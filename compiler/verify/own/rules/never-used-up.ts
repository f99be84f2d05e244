/** SK2102: an owned value that nobody uses up. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const neverUsedUp: RulePage = {
  code: 'SK2102',
  name: 'never-used-up',
  summary: 'an owned value that nobody uses up',
  why: 'a block or endpoint that nobody uses up is memory or a conversation that stays for ever, and a peer that waits for ever',
  help: 'send it, pass it on, return it, or `drop` it; `using` drops it at the end of the scope',
  bad: [
    "import { Block } from 'skerry';\nexport function f(): number {\n  const block = Block.allocate(8);\n  return block.byteLength;\n}\n",
    "import type { Listener } from 'skerry';\nimport type { Contract, Msg } from 'skerry';\ninterface Echo extends Contract {\n  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };\n  End: {};\n}\nexport async function f(listener: Listener<Echo>): Promise<Listener<Echo>> {\n  await listener.accept();\n  return listener;\n}\n",
  ],
  good: [
    "import { Block } from 'skerry';\nexport function f(): number {\n  using block = Block.allocate(8);\n  return block.byteLength;\n}\n",
  ],
};
