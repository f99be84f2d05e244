/** SK3014: A contract is closed. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const genericContract: RulePage = {
  code: 'SK3014',
  name: 'generic-contract',
  summary: 'a contract with type parameters',
  why: 'a contract is checked once, as it is declared, and has one digest; with an open part it is many contracts or none',
  help: 'write one contract for each type it is used with; share states with `extends`, or with type aliases of messages',
  bad: [
    "import type { Contract, Msg } from 'skerry';\nexport interface Stream<T> extends Contract {\n  Start: { client: { next: Msg<{}, 'Asked'> } };\n  Asked: { server: { item: Msg<{ item: T }, 'Start'> } };\n}\n",
  ],
  good: [
    "import type { Contract, Msg } from 'skerry';\ntype Item<T> = { item: Msg<{ item: T }, 'Start'> };\nexport interface Names extends Contract {\n  Start: { client: { ask: Msg<{}, 'Asked'> } };\n  Asked: { server: Item<string> };\n}\nexport interface Sizes extends Contract {\n  Start: { client: { ask: Msg<{}, 'Asked'> } };\n  Asked: { server: Item<number> };\n}\n",
  ],
};
