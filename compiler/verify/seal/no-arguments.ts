/** No `arguments`: it is untyped and changes with the parameters. */
import ts from 'typescript';
import { declaredByProgram, isMemberName, type LocalRule, nothing } from '../local-rule.ts';

export const noArguments: LocalRule = {
  code: 'SK1004',
  name: 'no-arguments',
  summary: 'the object `arguments`',
  why: '`arguments` holds whatever the caller passed, with no type',
  help: 'write a rest parameter: `(...values: readonly number[])`',
  bad: ['export function f(): unknown {\n  return arguments;\n}\n'],
  good: [
    'export function f(...values: readonly number[]): number {\n  return values.length;\n}\n',
    'export const args = { arguments: 1 };\nexport const n = args.arguments;\n',
  ],
  kinds: [ts.SyntaxKind.Identifier],

  start: (context) => (node) => {
    if (!ts.isIdentifier(node) || node.text !== 'arguments' || isMemberName(node)) return nothing;
    return declaredByProgram(context, node) ? nothing : [{ node, message: '`arguments` has no type' }];
  },
};
