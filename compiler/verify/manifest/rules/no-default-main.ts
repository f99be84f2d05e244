/** SK4101: A process is an async function `main`. The pass `manifest` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const noDefaultMain: RulePage = {
  code: 'SK4101',
  name: 'no-default-main',
  summary: 'a `main.ts` whose default export is no async function `main`',
  why: 'a process is one function: what it may touch is its parameter, and when it settles the process ends',
  help: 'write `export default async function main(needs: Needs): Promise<void> { ... }`',
  bad: [
    'export default function main(): void {}\n',
    'export default async function start(): Promise<void> {}\n',
    'export default 1;\n',
    'export async function main(): Promise<void> {}\n',
    'async function main(): Promise<void> {}\nexport { main as default };\n',
    'const main = async (): Promise<void> => undefined;\nexport default main;\n',
  ],
  good: ['export default async function main(): Promise<void> {}\n'],
};
