/** SK4103: `args` are data. The pass `manifest` finds it; this file is its page. */
import type { RulePage } from '../../../rules/rule.ts';

export const argsNotPlain: RulePage = {
  code: 'SK4103',
  name: 'args-not-plain',
  summary: '`args` that are no record of plain values',
  why: '`args` are written in a system file, or as JSON text by whoever starts the process, so they are data',
  help: 'write a record of numbers, text, booleans, literals, and `readonly` arrays and records of them',
  bad: [
    'export interface Needs {\n  readonly args: { readonly names: string[] };\n}\nexport default async function main(_: Needs): Promise<void> {}\n',
    'export interface Needs {\n  readonly args: { readonly when: Map<string, number> };\n}\nexport default async function main(_: Needs): Promise<void> {}\n',
    'export interface Needs {\n  readonly args: string;\n}\nexport default async function main(_: Needs): Promise<void> {}\n',
    "import type { Block } from 'skerry';\nexport interface Needs {\n  readonly args: { readonly block: Block };\n}\nexport default async function main(_: Needs): Promise<void> {}\n",
  ],
  good: [
    "export interface Needs {\n  readonly args: { readonly names: readonly string[]; readonly level?: 'low' | 'high' };\n}\nexport default async function main(_: Needs): Promise<void> {}\n",
    'export interface Needs {\n  readonly args: {};\n}\nexport default async function main(_: Needs): Promise<void> {}\n',
  ],
};
