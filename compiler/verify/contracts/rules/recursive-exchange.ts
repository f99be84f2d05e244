/** SK3006: A message has a greatest depth. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const recursiveExchange: RulePage = {
  code: 'SK3006',
  name: 'recursive-exchange',
  summary: 'a field whose type contains itself',
  why: 'a message has a greatest depth, known before it is sent, so that the receiver can check it without running out of stack',
  help: 'send a flat `readonly` array whose elements name each other by index, or send the parts one by one',
  bad: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Tree {\n  readonly children: readonly Tree[];\n}\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Tree }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Chain {\n  readonly next?: Chain;\n}\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Chain }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Nest<T> {\n  readonly inner: Nest<readonly T[]> | null;\n}\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: Nest<string> }, 'End'> } };\n  End: {};\n}\n",
  ],
  good: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Node {\n  readonly name: string;\n  readonly parent: number;\n}\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: readonly Node[] }, 'End'> } };\n  End: {};\n}\n",
  ],
};
