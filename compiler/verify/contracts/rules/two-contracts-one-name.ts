/** SK3015: A name means one contract. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const twoContractsOneName: RulePage = {
  code: 'SK3015',
  name: 'two-contracts-one-name',
  summary: 'two different contracts of one name in one process',
  why: 'inside a process, and on its manifest, a name means one contract',
  help: 'rename one of them where it is declared',
  bad: [
    {
      'main.ts':
        "import type { Listener } from 'skerry';\nimport type { Echo } from './a.ts';\nimport type { Echo as Other } from './b.ts';\nexport interface Needs {\n  readonly one: Listener<Echo>;\n  readonly two: Listener<Other>;\n}\nexport default async function main(_: Needs): Promise<void> {}\n",
      'a.ts':
        "import type { Contract, Msg } from 'skerry';\nexport interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'> } };\n  Busy: { server: { back: Msg<{}, 'Start'> } };\n}\n",
      'b.ts':
        "import type { Contract, Msg } from 'skerry';\nexport interface Echo extends Contract {\n  Start: { client: { pong: Msg<{}, 'Busy'> } };\n  Busy: { server: { back: Msg<{}, 'Start'> } };\n}\n",
    },
  ],
  good: [
    {
      'main.ts':
        "import type { Listener } from 'skerry';\nimport type { Echo } from './a.ts';\nimport type { Echo as Other } from './b.ts';\nexport interface Needs {\n  readonly one: Listener<Echo>;\n  readonly two: Listener<Other>;\n}\nexport default async function main(_: Needs): Promise<void> {}\n",
      'a.ts':
        "import type { Contract, Msg } from 'skerry';\nexport interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'> } };\n  Busy: { server: { back: Msg<{}, 'Start'> } };\n}\n",
      'b.ts':
        "import type { Contract, Msg } from 'skerry';\nexport interface Echo extends Contract {\n  Start: { client: { ping: Msg<{}, 'Busy'> } };\n  Busy: { server: { back: Msg<{}, 'Start'> } };\n}\n",
    },
  ],
};
