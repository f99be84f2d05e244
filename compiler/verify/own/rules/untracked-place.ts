/** SK2107: an owned value in an array, a collection, a class field or a place of another type. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const untrackedPlace: RulePage = {
  code: 'SK2107',
  name: 'untracked-place',
  summary: 'an owned value in an array, a collection, a class field or a place of another type',
  why: 'whoever can reach the place could take the value twice or lose it, and no one could tell',
  help: 'keep it in a variable, an owned record or a `Cell`',
  bad: [
    "import type { Block } from 'skerry';\nexport function f(block: Block): number {\n  const all = [block];\n  return all.length;\n}\n",
    "import type { Block } from 'skerry';\nexport class Holder {\n  block: Block | undefined = undefined;\n}\n",
    "import type { Block } from 'skerry';\nfunction lose<T>(_value: T): void {}\nexport function f(block: Block): void {\n  lose(block);\n}\n",
    "import { type Block, fork } from 'skerry';\nexport function f(block: Block): void {\n  fork(async (_: unknown) => {}, block);\n}\n",
  ],
  good: [
    "import { type Block, drop, type Owned } from 'skerry';\nfunction last<T extends Owned>(a: T, b: T): T {\n  drop(a);\n  return b;\n}\nexport const f = (a: Block, b: Block): Block => last(a, b);\n",
    "import { type Block, Cell, drop } from 'skerry';\nexport function f(block: Block): void {\n  const cell = new Cell<Block>();\n  cell.put(block);\n  const back = cell.take();\n  if (back) drop(back);\n}\n",
  ],
};
