/** SK3007: What moves stands at the top of a message. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const movedBelowTop: RulePage = {
  code: 'SK3007',
  name: 'moved-below-top',
  summary: 'a block or an end of a channel inside another value of a message',
  why: 'what moves is counted message by message: the kernel must find each moved value in a field of its own',
  help: 'make it a field of the message; a field that may be missing is written `block?: Block`; send several in several messages',
  bad: [
    "import type { Block, Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: readonly Block[] }, 'End'> } };\n  End: {};\n}\n",
    "import type { Block, Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: { readonly block: Block } }, 'End'> } };\n  End: {};\n}\n",
    "import type { Block, Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Block | null }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg, Parcel } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: readonly [Parcel] }, 'End'> } };\n  End: {};\n}\n",
  ],
  good: [
    "import type { Block, Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ name: string; block?: Block }, 'End'> } };\n  End: {};\n}\n",
  ],
};
