/** SK3008: Some names of fields are taken. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const reservedField: RulePage = {
  code: 'SK3008',
  name: 'reserved-field',
  summary: 'a field that is called `message`, `next` or `__proto__`',
  why: 'what `receive` yields has the fields of the message beside its name `message` and the endpoint `next`; `__proto__` would change the object instead of being part of it',
  help: 'call it something else, such as `text` or `following`',
  bad: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Taken extends Contract {\n  Start: { client: { say: Msg<{ message: string }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Taken extends Contract {\n  Start: { client: { say: Msg<{ next: number }, 'End'> } };\n  End: {};\n}\n",
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: { readonly __proto__: string } }, 'End'> } };\n  End: {};\n}\n",
  ],
  good: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Sent extends Contract {\n  Start: { client: { send: Msg<{ it: { readonly message: string; readonly next: number } }, 'End'> } };\n  End: {};\n}\n",
  ],
};
