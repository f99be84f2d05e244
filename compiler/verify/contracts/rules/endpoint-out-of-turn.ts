/** SK3012: An endpoint is sent when its holder speaks next. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const endpointOutOfTurn: RulePage = {
  code: 'SK3012',
  name: 'endpoint-out-of-turn',
  summary: 'an endpoint in a message, in a state in which its holder does not speak next',
  why: 'an endpoint on which the peer speaks next may hear something while it is itself under way; who holds it then is not known until it arrives',
  help: 'hear the answer first and send the endpoint afterwards, or send it in `Start`; an endpoint whose conversation is over is nothing to send',
  bad: [
    "import type { Contract, Imp, Msg } from 'skerry';\nexport interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{}, 'Start'> } };\n  End: {};\n}\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Imp<Echo, 'Busy'> }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Imp, Msg } from 'skerry';\nexport interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{}, 'Start'> } };\n  End: {};\n}\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Imp<Echo, 'End'> }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Exp, Msg } from 'skerry';\nexport interface Phone extends Contract {\n  Start: { client: { call: Msg<{}, 'Talking'> } };\n  Talking: { client: { say: Msg<{}, 'Listening'> } };\n  Listening: { server: { heard: Msg<{}, 'Talking'> } };\n}\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Exp<Phone, 'Talking'> }, 'End'> } };\n  End: {};\n}\n",
  ],
  good: [
    "import type { Contract, Exp, Msg } from 'skerry';\nexport interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{}, 'Start'> } };\n  End: {};\n}\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Exp<Echo, 'Busy'> }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Imp, Msg } from 'skerry';\nexport interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{}, 'Start'> } };\n  End: {};\n}\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Imp<Echo> }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Exp, Msg } from 'skerry';\nexport interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{}, 'Start'> } };\n  End: {};\n}\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Exp<Echo> }, 'End'> } };\n  End: {};\n}\n",
  ],
};
