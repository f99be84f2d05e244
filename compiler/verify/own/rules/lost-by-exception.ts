/** SK2112: an owned value that an exception takes the last name of, and that somebody catches. The pass `own` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const lostByException: RulePage = {
  code: 'SK2112',
  name: 'lost-by-exception',
  summary: 'an owned value that is held while something throws, where the exception is caught further out',
  why: 'whoever catches the exception goes on, and nobody is left who could use the value up; an exception that nobody catches ends the process, and the kernel takes back everything',
  help: 'declare it with `using`, use it up in `finally`, or catch the exception where the value still has a name',
  bad: [
    "import { Block, drop } from 'skerry';\nfunction parse(text: string): number {\n  if (text === '') throw new Error('empty');\n  return text.length;\n}\nfunction measure(text: string): number {\n  const block = Block.fromText(text);\n  const length = parse(text);\n  drop(block);\n  return length;\n}\nexport function f(text: string): number {\n  try {\n    return measure(text);\n  } catch {\n    return 0;\n  }\n}\n",
    "import { type Block, drop } from 'skerry';\nfunction check(n: number): void {\n  if (n > 9) throw new Error('too many');\n}\nexport function f(block: Block, n: number): boolean {\n  try {\n    check(n);\n    drop(block);\n    return true;\n  } catch {\n    return false;\n  }\n}\n",
  ],
  good: [
    "import { Block } from 'skerry';\nfunction parse(text: string): number {\n  if (text === '') throw new Error('empty');\n  return text.length;\n}\nfunction measure(text: string): number {\n  using block = Block.fromText(text);\n  return parse(text) + block.byteLength;\n}\nexport function f(text: string): number {\n  try {\n    return measure(text);\n  } catch {\n    return 0;\n  }\n}\n",
    "import { type Block, drop } from 'skerry';\nfunction check(n: number): void {\n  if (n > 9) throw new Error('too many');\n}\nexport function f(block: Block, n: number): void {\n  check(n);\n  drop(block);\n}\n",
  ],
};
