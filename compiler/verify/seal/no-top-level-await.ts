/** No `await` outside functions: loading a process waits for nothing. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noTopLevelAwait: LocalRule = {
  code: 'SK1110',
  name: 'no-top-level-await',
  summary: '`await` outside every function',
  why: 'loading a process waits for nothing; it begins with a call of `main`',
  help: 'move it into `main`',
  bad: ['async function f(): Promise<number> {\n  return 1;\n}\nexport const n = await f();\n'],
  good: ['export default async function main(): Promise<void> {\n  await Promise.resolve(1);\n}\n'],
  kinds: [ts.SyntaxKind.AwaitExpression, ts.SyntaxKind.ForOfStatement, ts.SyntaxKind.VariableDeclarationList],

  start: () => (node) => {
    if (!waits(node) || ts.findAncestor(node, isBoundary)) return nothing;
    return [{ node, message: '`await` stands outside every function' }];
  },
};

const isBoundary = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) || ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node);

function waits(node: ts.Node): boolean {
  if (ts.isForOfStatement(node)) return node.awaitModifier !== undefined;
  if (ts.isVariableDeclarationList(node)) return (node.flags & ts.NodeFlags.AwaitUsing) === ts.NodeFlags.AwaitUsing;
  return true;
}
