/** SK2113: an owned value that a generator holds while it is suspended. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const lostInGenerator: RulePage = {
  code: 'SK2113',
  name: 'lost-in-generator',
  summary: 'an owned value that a generator holds at a `yield`, from which nobody need go on',
  why: 'who runs a generator may leave it at any `yield`: then only its `finally` blocks and `using` still run, and not even those if it is just forgotten',
  help: 'declare it with `using` or use it up in `finally`, and write the call into the `for...of` that runs the generator',
  bad: [
    "import { Block, drop } from 'skerry';\nexport function* sizes(list: readonly number[]): Generator<number> {\n  for (const size of list) {\n    const block = Block.allocate(size);\n    yield block.byteLength;\n    drop(block);\n  }\n}\n",
    "import { Block } from 'skerry';\nfunction* sizes(list: readonly number[]): Generator<number> {\n  for (const size of list) {\n    using block = Block.allocate(size);\n    yield block.byteLength;\n  }\n}\nexport function first(list: readonly number[]): unknown {\n  const all = sizes(list);\n  return all.next().value;\n}\n",
  ],
  good: [
    "import { Block } from 'skerry';\nfunction* sizes(list: readonly number[]): Generator<number> {\n  for (const size of list) {\n    using block = Block.allocate(size);\n    yield block.byteLength;\n  }\n}\nexport function first(list: readonly number[]): number {\n  for (const size of sizes(list)) return size;\n  return 0;\n}\n",
  ],
};
