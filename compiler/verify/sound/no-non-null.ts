/** No `!`: that a value is there is proved, not asserted. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noNonNull: LocalRule = {
  code: 'SK1204',
  name: 'no-non-null',
  summary: 'the assertion `!`',
  why: '`!` says that a value is there without looking',
  help: 'test it: `if (x === undefined) ...`, `x ?? fallback`, `x?.property`; initialise a field where it is declared or in the constructor',
  bad: [
    'export const f = (x: string | undefined): number => x!.length;\n',
    'export class A {\n  name!: string;\n}\n',
    'export function f(): number {\n  let n!: number;\n  return n;\n}\n',
  ],
  good: ['export const f = (x: string | undefined): boolean => !x || x !== "a";\n'],
  kinds: [ts.SyntaxKind.NonNullExpression, ts.SyntaxKind.PropertyDeclaration, ts.SyntaxKind.VariableDeclaration],

  start: () => (node) => {
    if (ts.isNonNullExpression(node)) {
      return [{ node, message: `\`${node.expression.getText()}\` is asserted to be there`, label: 'asserted here' }];
    }
    if (!ts.isPropertyDeclaration(node) && !ts.isVariableDeclaration(node)) return nothing;
    if (!node.exclamationToken) return nothing;
    return [{ node: node.name, message: `\`${node.name.getText()}\` is asserted to be set`, label: 'asserted here' }];
  },
};
