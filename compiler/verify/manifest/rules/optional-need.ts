/** SK4105: A need is there. The pass `manifest` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const optionalNeed: RulePage = {
  code: 'SK4105',
  name: 'optional-need',
  summary: 'a need that may be missing',
  why: 'what a process is given is decided before it starts; a need that may be missing is a process that may be two programs',
  help: 'ask for it always, or write two processes; an optional value belongs into `args`',
  bad: [
    "import type { ClockDevice, Connector } from 'skerry';\nexport interface Needs {\n  readonly clock?: Connector<ClockDevice>;\n}\nexport default async function main(_: Needs): Promise<void> {}\n",
    "import type { ClockDevice, Connector } from 'skerry';\nexport interface Needs {\n  readonly clock: Connector<ClockDevice> | undefined;\n}\nexport default async function main(_: Needs): Promise<void> {}\n",
    'export interface Needs {\n  readonly args?: { readonly name: string };\n}\nexport default async function main(_: Needs): Promise<void> {}\n',
  ],
  good: [
    'export interface Needs {\n  readonly args: { readonly name?: string };\n}\nexport default async function main(_: Needs): Promise<void> {}\n',
  ],
};
