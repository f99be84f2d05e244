/** No `declare`: it promises something that nobody defines. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noDeclare: LocalRule = {
  code: 'SK1012',
  name: 'no-declare',
  summary: 'a `declare`',
  why: '`declare` promises that a value exists and has a type; a process has nothing outside itself that could keep the promise',
  help: 'define the value, import it, or ask for it as a member of `Needs`',
  bad: [
    'declare const secret: number;\nexport const a = secret;\n',
    'export declare function f(): void;\n',
    'export class A {\n  declare name: string;\n}\n',
  ],
  good: ['export const declare = 1;\n'],
  kinds: [ts.SyntaxKind.DeclareKeyword],

  start: () => (node) => {
    // An enum or a namespace is refused as such, with or without it.
    if (ts.isEnumDeclaration(node.parent) || ts.isModuleDeclaration(node.parent)) return nothing;
    return [{ node, message: '`declare` promises something that nobody defines' }];
  },
};
