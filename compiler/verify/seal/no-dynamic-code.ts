/** No code made of text: neither `eval` nor `Function`. */
import ts from 'typescript';
import { declaredByProgram, isMemberName, type LocalRule, nothing } from '../local-rule.ts';

export const noDynamicCode: LocalRule = {
  code: 'SK1003',
  name: 'no-dynamic-code',
  summary: '`eval` or `Function`',
  why: 'code that is made at run time was checked by nobody, and neither exists inside a process; the type `Function` may be called with anything',
  help: 'write the function out; for a type, say what it takes and gives: `(text: string) => number`',
  bad: [
    'export const a: unknown = eval("1");\n',
    'export function f(g: Function): void {\n  g();\n}\n',
    'export const make: unknown = Function;\n',
  ],
  good: [
    'export function call(g: (n: number) => number): number {\n  return g(1);\n}\n',
    'interface Function2 {\n  readonly eval: string;\n}\nexport const name = (f: Function2): string => f.eval;\n',
  ],
  kinds: [ts.SyntaxKind.Identifier],

  start: (context) => (node) => {
    if (!ts.isIdentifier(node) || !(node.text === 'eval' || node.text === 'Function')) return nothing;
    if (isMemberName(node) || declaredByProgram(context, node)) return nothing;
    return [{ node, message: `\`${node.text}\` is not part of the language` }];
  },
};
