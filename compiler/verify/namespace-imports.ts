/** What a program calls the modules that it imports as a whole: `m` of `import * as m`. */
import ts from 'typescript';
import type { VerifyContext } from './context.ts';
import { eachOfKind } from './node-index.ts';

export function namespaceNames(context: VerifyContext): ReadonlySet<string> {
  const names = new Set<string>();
  eachOfKind(context, context.files, [ts.SyntaxKind.NamespaceImport], (node) => {
    if (ts.isNamespaceImport(node)) names.add(node.name.text);
  });
  return names;
}
