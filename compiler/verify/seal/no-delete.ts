/** No `delete`: an object keeps the properties its type promises. */
import ts from 'typescript';
import type { LocalRule } from '../local-rule.ts';

export const noDelete: LocalRule = {
  code: 'SK1007',
  name: 'no-delete',
  summary: 'the operator `delete`',
  why: 'after `delete` the object no longer has the type that other references to it still have',
  help: 'use a `Map` for keys that come and go, or build a new object without the property: `const { gone, ...rest } = object`',
  bad: ['export function f(o: { a?: number }): void {\n  delete o.a;\n}\n'],
  good: ['export function f(m: Map<string, number>): boolean {\n  return m.delete("a");\n}\n'],
  kinds: [ts.SyntaxKind.DeleteExpression],

  start: () => (node) => [{ node, message: '`delete` takes a property away from an object', label: 'deleted here' }],
};
