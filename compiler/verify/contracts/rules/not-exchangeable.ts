/** SK3005: What crosses between processes is plain data, or moves. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const notExchangeable: RulePage = {
  code: 'SK3005',
  name: 'not-exchangeable',
  summary: 'a field that cannot be exchanged between processes',
  why: 'processes share nothing: a message is copied, or its blocks and endpoints move; code, objects with state of their own, and memory that somebody else may change can do neither',
  help: 'send numbers, text, booleans, bigints, literals, `null`, `undefined`, and `readonly` arrays, tuples and records of them; blocks and ends of channels at the top of a message',
  bad: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: () => void }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Map<string, number> }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: symbol }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: unknown }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: string[] }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: [number, number] }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Readonly<Record<string, number>> }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Uint8Array }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: {} }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Uppercase<string> }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport class Point {\n  readonly x: number = 0;\n}\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Point }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: { readonly name: string; size(): number } }, 'End'> } };\n  End: {};\n}\n",
    "import type { Block, Contract, Msg, Ref } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Ref<Block> }, 'End'> } };\n  End: {};\n}\n",
  ],
  good: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: readonly (readonly [number, string | null])[] }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: { mutable: number; optional?: 'a' | 'b' } }, 'End'> } };\n  End: {};\n}\n",
    "import type { Block, Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Block }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Readonly<Record<'width' | 'height', number>> }, 'End'> } };\n  End: {};\n}\n",
  ],
};
