/** SK3013: A contract is declared. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const notAContract: RulePage = {
  code: 'SK3013',
  name: 'not-a-contract',
  summary: 'an end of a channel whose contract is no interface that extends `Contract`',
  why: 'the kernel tells contracts apart by name and digest, so each has one declaration, an interface',
  help: 'declare `export interface Name extends Contract { ... }` and name it here',
  bad: [
    "import type { Listener, Msg } from 'skerry';\ntype Shape = { Start: { client: { go: Msg<{}, 'End'> } }; End: {} };\nexport function f(it: Listener<Shape>): Listener<Shape> {\n  return it;\n}\n",
    "import type { Contract, Listener, Msg } from 'skerry';\nexport interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{}, 'Start'> } };\n  End: {};\n}\ninterface Other extends Contract {\n  Start: { client: { ask: Msg<{}, 'Asked'> } };\n  Asked: { server: { answer: Msg<{}, 'Start'> } };\n}\nexport function f(it: Listener<Echo | Other>): Listener<Echo | Other> {\n  return it;\n}\n",
    "import type { Contract, Listener } from 'skerry';\nexport function f(it: Listener<Contract>): Listener<Contract> {\n  return it;\n}\n",
  ],
  good: [
    "import type { Contract, Listener, Msg } from 'skerry';\nexport interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'>; quit: Msg<{}, 'End'> } };\n  Busy: { server: { pong: Msg<{}, 'Start'> } };\n  End: {};\n}\nexport function f(it: Listener<Echo>): Listener<Echo> {\n  return it;\n}\n",
    "import type { Contract, Listener } from 'skerry';\nexport function f<C extends Contract>(it: Listener<C>): Listener<C> {\n  return it;\n}\n",
  ],
};
