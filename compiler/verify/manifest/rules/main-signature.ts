/** SK4107: `main` takes its needs and gives nothing back. The pass `manifest` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const mainSignature: RulePage = {
  code: 'SK4107',
  name: 'main-signature',
  summary: 'a `main` with another signature than one parameter for its needs, and `Promise<void>`',
  why: 'the kernel calls `main` with one object, its needs, and waits until it settles; nothing else is passed and nothing is taken back',
  help: 'write `export default async function main({ console }: Needs): Promise<void>`',
  bad: [
    'export default async function main(_a: {}, _b: {}): Promise<void> {}\n',
    'export default async function main(): Promise<number> {\n  return 1;\n}\n',
    'export default async function main(..._: readonly {}[]): Promise<void> {}\n',
    'export default async function main(_: {} = {}): Promise<void> {}\n',
    'export default async function main(_?: {}): Promise<void> {}\n',
  ],
  good: ['export default async function main(): Promise<void> {}\n'],
};
