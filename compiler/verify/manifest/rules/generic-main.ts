/** SK4106: `main` has no type parameters. The pass `manifest` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const genericMain: RulePage = {
  code: 'SK4106',
  name: 'generic-main',
  summary: 'type parameters on `main`',
  why: 'nobody calls `main` with a type: its needs are what is written',
  help: 'write the types themselves',
  bad: [
    'export default async function main<T extends string>(_: { readonly args: { readonly value: T } }): Promise<void> {}\n',
  ],
  good: ['export default async function main(): Promise<void> {}\n'],
};
