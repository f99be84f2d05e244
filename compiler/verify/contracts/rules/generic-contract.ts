/** SK3014: A contract that is used is closed. The pass `contracts` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const genericContract: RulePage = {
  code: 'SK3014',
  name: 'generic-contract',
  summary: 'a contract with type parameters, used as it is',
  why: 'a contract has one name and one digest; with an open part it is many contracts or none',
  help: 'give each one that is used a name: `interface Names extends Stream<string> {}`',
  bad: [
    "import type { Contract, Imp, Msg } from 'skerry';\nexport interface Stream<T> extends Contract {\n  Start: { client: { next: Msg<{}, 'Asked'> } };\n  Asked: { server: { item: Msg<{ item: T }, 'Start'> } };\n}\nexport type Names = Imp<Stream<string>>;\n",
  ],
  good: [
    "import type { Contract, Imp, Msg } from 'skerry';\ninterface Stream<T> extends Contract {\n  Start: { client: { next: Msg<{}, 'Asked'> } };\n  Asked: { server: { item: Msg<{ item: T }, 'Start'> } };\n}\nexport interface Names extends Stream<string> {}\nexport interface Sizes extends Stream<number> {}\nexport type Both = readonly [Imp<Names>, Imp<Sizes>];\n",
    "import type { Contract, Msg } from 'skerry';\ntype Item<T> = { item: Msg<{ item: T }, 'Start'> };\nexport interface Names extends Contract {\n  Start: { client: { ask: Msg<{}, 'Asked'> } };\n  Asked: { server: Item<string> };\n}\nexport interface Sizes extends Contract {\n  Start: { client: { ask: Msg<{}, 'Asked'> } };\n  Asked: { server: Item<number> };\n}\n",
  ],
};
