/** No import at run time: what a process consists of is known before it runs. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noDynamicImport: LocalRule = {
  code: 'SK1103',
  name: 'no-dynamic-import',
  summary: 'an import at run time',
  why: 'everything a process consists of is known and checked before it runs',
  help: 'write an `import` at the top of the file',
  bad: ["export async function f(): Promise<unknown> {\n  return await import('./other.ts');\n}\n"],
  good: ["export const word = 'import';\n"],
  kinds: [ts.SyntaxKind.CallExpression],

  start: () => (node) => {
    if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return nothing;
    return [{ node, message: 'a module is imported at run time' }];
  },
};
