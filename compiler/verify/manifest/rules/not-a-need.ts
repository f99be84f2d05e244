/** SK4102: A need is an end of a channel. The pass `manifest` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const notANeed: RulePage = {
  code: 'SK4102',
  name: 'not-a-need',
  summary: 'a need that nobody can give a process',
  why: 'what a process may touch is wired up on one page: ends of channels, and plain values in `args`',
  help: 'ask for an `Imp`, `Exp`, `Listener` or `Connector` of a contract, or put plain values into `args`',
  bad: [
    'export interface Needs {\n  readonly callback: (text: string) => void;\n}\nexport default async function main(_: Needs): Promise<void> {}\n',
    'export interface Needs {\n  readonly name: string;\n}\nexport default async function main(_: Needs): Promise<void> {}\n',
    "import type { Block } from 'skerry';\nexport interface Needs {\n  readonly block: Block;\n}\nexport default async function main(_: Needs): Promise<void> {}\n",
    "import type { ClockDevice, Connector } from 'skerry';\nexport interface Needs {\n  readonly clocks: readonly [Connector<ClockDevice>];\n}\nexport default async function main(_: Needs): Promise<void> {}\n",
    "import type { ClockDevice, Connector } from 'skerry';\nexport default async function main(_: Connector<ClockDevice>): Promise<void> {}\n",
  ],
  good: [
    "import type { ClockDevice, Connector } from 'skerry';\nexport interface Needs {\n  readonly clock: Connector<ClockDevice>;\n  readonly args: { readonly name: string };\n}\nexport default async function main(_: Needs): Promise<void> {}\n",
    'export default async function main(_: {}): Promise<void> {}\n',
  ],
};
