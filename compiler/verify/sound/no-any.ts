/** No `any` written down: it switches checking off for all it touches. */
import ts from 'typescript';
import type { LocalRule } from '../local-rule.ts';

export const noAny: LocalRule = {
  code: 'SK1201',
  name: 'no-any',
  summary: 'the type `any`',
  why: '`any` switches checking off for everything it touches, and what was not checked may not run',
  help: 'write the type; where it is not known, write `unknown` and look before using it',
  bad: [
    'export const f = (x: any): number => x.length;\n',
    'export const list: any[] = [];\n',
    'export type Loose = { readonly [name: string]: any };\n',
  ],
  good: [
    "export const f = (x: unknown): number => (typeof x === 'string' ? x.length : 0);\n",
    'export const any = 1;\n',
  ],
  kinds: [ts.SyntaxKind.AnyKeyword],

  start: () => (node) => [
    {
      node,
      message: 'the type is `any`',
      fixes: [{ title: 'Write `unknown`', edits: [{ start: node.getStart(), end: node.end, text: 'unknown' }] }],
    },
  ],
};
