/** SK1265: What is decoded has a type that is written where it is decoded. The pass `decode` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const unknownDecodeType: RulePage = {
  code: 'SK1265',
  name: 'unknown-decode-type',
  summary: 'decoding without the type being written at the call',
  why: 'a type is gone at run time: the compiler makes the check from the type that is written at the call',
  help: 'write `decode<Config>(text)` with a type that is known there; in a generic function, take the decoder as a parameter: `(text: string) => Decoded<T>`',
  bad: [
    "import { type Decoded, decode } from 'skerry';\nexport const read = (text: string): Decoded<number> => decode(text);\n",
    "import { type Decoded, decode } from 'skerry';\nexport function read<T>(text: string): Decoded<readonly T[]> {\n  return decode<readonly T[]>(text);\n}\n",
    "import { type Decoded, decodeValue } from 'skerry';\nexport const read: (value: unknown) => Decoded<string> = decodeValue;\n",
  ],
  good: [
    "import { type Decoded, decode } from 'skerry';\ninterface Config {\n  readonly name: string;\n}\nexport const read = (text: string): Decoded<Config> => decode<Config>(text);\nexport function readAll<T>(texts: readonly string[], one: (text: string) => Decoded<T>): readonly Decoded<T>[] {\n  return texts.map((text) => one(text));\n}\n",
  ],
};
