/** SK1266: Only what JSON can say is decoded. The pass `decode` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const notDecodable: RulePage = {
  code: 'SK1266',
  name: 'not-decodable',
  summary: 'decoding as a type that no JSON can be checked against',
  why: 'a function, an instance or a symbol is not made from text, and a mark on a type leaves nothing to check',
  help: 'decode records, arrays, tuples, unions, literals, numbers, strings, booleans and null; make the rest from them',
  bad: [
    "import { decode } from 'skerry';\nexport const found = decode<{ readonly run: () => void }>('{}');\n",
    "import { decode } from 'skerry';\nexport const found = decode<Map<string, number>>('{}');\n",
    "import { decode } from 'skerry';\nclass Point {\n  readonly x = 0;\n}\nexport const found = decode<Point[]>('[]');\n",
    "import { decodeValue } from 'skerry';\nexport const found = decodeValue<{ readonly n: bigint }>({ n: 1n });\n",
    "import { decode } from 'skerry';\nexport const found = decode<string & { readonly mark: 'checked' }>('\"\"');\n",
  ],
  good: [
    "import { decode } from 'skerry';\ninterface Tree {\n  readonly name: string;\n  readonly size?: `${number}px`;\n  readonly children: readonly Tree[];\n}\ntype Shape = { kind: 'circle'; r: number } | { kind: 'box'; sides: [number, number] };\nexport const tree = decode<Tree>('{}');\nexport const shapes = decode<Record<string, Shape | null>>('{}');\nexport const rest = decode<{ data: unknown }>('{}');\n",
  ],
};
