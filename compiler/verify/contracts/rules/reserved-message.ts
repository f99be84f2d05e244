/** SK3009: Some names of messages are taken. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const reservedMessage: RulePage = {
  code: 'SK3009',
  name: 'reserved-message',
  summary: 'a message with a name that means something already',
  why: 'a message is a method of the endpoint: one called `then` would make it a promise, one called `receive` would hide hearing, `closed` is what a peer hears at the end',
  help: 'choose another name; names that start with `_` are kept for later',
  bad: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Taken extends Contract {\n  Start: { client: { closed: Msg<{}, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Taken extends Contract {\n  Start: { client: { receive: Msg<{}, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Taken extends Contract {\n  Start: { client: { then: Msg<{}, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Taken extends Contract {\n  Start: { client: { constructor: Msg<{}, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Taken extends Contract {\n  Start: { client: { toString: Msg<{}, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Taken extends Contract {\n  Start: { client: { over: Msg<{}, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Taken extends Contract {\n  Start: { client: { _hidden: Msg<{}, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Taken extends Contract {\n  Start: { client: { 'two words': Msg<{}, 'End'> } };\n  End: {};\n}\n",
  ],
  good: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Free extends Contract {\n  Start: { client: { close: Msg<{}, 'End'>; received: Msg<{}, 'End'>; 'quoted': Msg<{}, 'End'> } };\n  End: {};\n}\n",
  ],
};
