/** No `with`: it decides at run time what a name means. */
import ts from 'typescript';
import type { LocalRule } from '../local-rule.ts';

export const noWith: LocalRule = {
  code: 'SK1002',
  name: 'no-with',
  summary: 'a `with` statement',
  why: 'inside `with` nobody can say before run time what a name means',
  help: 'name the object: `object.property`',
  bad: ['export function f(o: { a: number }): void {\n  with (o) {\n  }\n}\n'],
  good: ['export function f(o: { a: number }): number {\n  const { a } = o;\n  return a;\n}\n'],
  kinds: [ts.SyntaxKind.WithStatement],

  start: () => (node) => {
    const start = node.getStart();
    return [{ node, at: { start, end: start + 'with'.length }, message: '`with` is not part of the language' }];
  },
};
