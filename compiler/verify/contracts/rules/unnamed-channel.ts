/** SK3016: A channel is made of a contract. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const unnamedChannel: RulePage = {
  code: 'SK3016',
  name: 'unnamed-channel',
  summary: 'a channel or service whose contract is not named where it is made',
  why: 'a type is gone at run time: the compiler puts the name of the contract into the call, so it must know it there',
  help: 'write `channel<Echo>()` with a contract, and call it by its own name; in a generic function take the ends as parameters',
  bad: [
    "import type { Contract, Exp, Imp } from 'skerry';\nimport { channel } from 'skerry';\nexport function f<C extends Contract>(): { readonly imp: Imp<C>; readonly exp: Exp<C> } {\n  return channel<C>();\n}\n",
    "import { service } from 'skerry';\nexport const make = service;\n",
  ],
  good: [
    "import type { Contract, Msg } from 'skerry';\nimport { channel as open, drop } from 'skerry';\nexport interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{}, 'Start'> } };\n  End: {};\n}\nexport function f(): void {\n  const { imp, exp } = open<Echo>();\n  drop(imp);\n  drop(exp);\n}\n",
  ],
};
