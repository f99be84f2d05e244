/** No `globalThis`: everything a process can touch is in its signature. */
import ts from 'typescript';
import { declaredByProgram, isMemberName, type LocalRule, nothing } from '../local-rule.ts';

export const noGlobalThis: LocalRule = {
  code: 'SK1005',
  name: 'no-global-this',
  summary: 'the object `globalThis`',
  why: 'there is no global object inside a process: everything it can touch is in its signature',
  help: 'name the library value directly, or ask for what is needed in `Needs`',
  bad: ['export const g = globalThis;\n', 'export type G = typeof globalThis;\n'],
  good: ['export const o = { globalThis: 1 };\nexport const n = o.globalThis;\n'],
  kinds: [ts.SyntaxKind.Identifier],

  start: (context) => (node) => {
    if (!ts.isIdentifier(node) || node.text !== 'globalThis' || isMemberName(node)) return nothing;
    return declaredByProgram(context, node) ? nothing : [{ node, message: 'there is no global object' }];
  },
};
