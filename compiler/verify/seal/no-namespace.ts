/** No `namespace`: a file is the only module. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noNamespace: LocalRule = {
  code: 'SK1010',
  name: 'no-namespace',
  summary: 'a `namespace`',
  why: 'a namespace is code that merges with other declarations of its name; a file is the module of the language',
  help: 'put the members into a file of their own and import it',
  bad: ['export namespace Shapes {\n  export const sides = 3;\n}\n'],
  good: ['export const namespace = 3;\n'],
  kinds: [ts.SyntaxKind.ModuleDeclaration],

  start: () => (node) => {
    if (!ts.isModuleDeclaration(node)) return nothing;
    // Augmentations are another rule's; of a dotted name only the first part is reported.
    if (ts.isStringLiteral(node.name) || node.flags & ts.NodeFlags.GlobalAugmentation) return nothing;
    if (ts.isModuleDeclaration(node.parent)) return nothing;
    return [{ node: node.name, message: `\`${node.name.text}\` is a namespace` }];
  },
};
