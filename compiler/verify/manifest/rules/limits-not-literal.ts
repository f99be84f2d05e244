/** SK4104: `limits` are read, not computed. The pass `manifest` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const limitsNotLiteral: RulePage = {
  code: 'SK4104',
  name: 'limits-not-literal',
  summary: '`limits` that cannot be read off the source',
  why: 'what a process asks for is known before any of its code runs, so `limits` is read and not computed',
  help: "write `export const limits = { memory: '4MiB', turn: '100ms', blocks: '1MiB' } satisfies Limits;`, with only those you want to change",
  bad: [
    "import type { Limits } from 'skerry';\nconst memory = '2MiB';\nexport const limits = { memory } satisfies Limits;\nexport default async function main(): Promise<void> {}\n",
    'export const limits = 3;\nexport default async function main(): Promise<void> {}\n',
    "import type { Limits } from 'skerry';\nexport const limits = { turn: '0ms' } satisfies Limits;\nexport default async function main(): Promise<void> {}\n",
    "import type { Limits } from 'skerry';\nexport const limits = { memory: '1e3KiB' } satisfies Limits;\nexport default async function main(): Promise<void> {}\n",
    "export const limits = { speed: '2GHz' };\nexport default async function main(): Promise<void> {}\n",
  ],
  good: [
    "import type { Limits } from 'skerry';\nexport const limits = { memory: '2MiB', turn: '1s', blocks: '0B' } satisfies Limits;\nexport default async function main(): Promise<void> {}\n",
    'export default async function main(): Promise<void> {}\n',
  ],
};
