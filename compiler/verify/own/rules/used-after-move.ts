/** SK2104: an owned value that is used after it was given away. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const usedAfterMove: RulePage = {
  code: 'SK2104',
  name: 'used-after-move',
  summary: 'an owned value that is used after it was given away',
  why: 'an endpoint or block has one owner; after the move its new owner may be using it',
  help: 'use it first, or let the new owner do it; a message method yields the endpoint in its next state: use that',
  bad: [
    "import { type Block, drop } from 'skerry';\nexport function f(block: Block): number {\n  drop(block);\n  return block.byteLength;\n}\n",
    "import type { Contract, Imp, Msg } from 'skerry';\ninterface Echo extends Contract {\n  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };\n  End: {};\n}\nexport function f(echo: Imp<Echo>): Imp<Echo, 'Busy'> {\n  const busy = echo.ping({ text: 'a' });\n  echo.quit();\n  return busy;\n}\n",
  ],
  good: [
    "import type { Contract, Imp, Msg } from 'skerry';\ninterface Echo extends Contract {\n  Start: { client: { ping: Msg<{ text: string }, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };\n  End: {};\n}\nexport function f(echo: Imp<Echo>): Imp<Echo, 'Busy'> {\n  return echo.ping({ text: 'a' });\n}\n",
  ],
};
