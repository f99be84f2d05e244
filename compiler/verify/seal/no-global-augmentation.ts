/** No additions to the library's types or another module's. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noGlobalAugmentation: LocalRule = {
  code: 'SK1106',
  name: 'no-global-augmentation',
  summary: 'a declaration that adds to the global scope or to another module',
  why: 'it would add to the sealed library, or to another module, names and members that do not exist there',
  help: 'declare a type of your own',
  bad: [
    'declare global {\n  interface Array<T> {\n    last(): T;\n  }\n}\nexport {};\n',
    "import type { Msg } from 'skerry';\ndeclare module 'skerry' {\n  interface Extra {\n    n: number;\n  }\n}\nexport type M = Msg<{}, 'End'>;\n",
  ],
  good: ['export interface Array2<T> {\n  last(): T;\n}\n'],
  kinds: [ts.SyntaxKind.ModuleDeclaration],

  start: () => (node) => {
    if (!ts.isModuleDeclaration(node)) return nothing;
    const { name } = node;
    if (!ts.isStringLiteral(name) && !(node.flags & ts.NodeFlags.GlobalAugmentation)) return nothing;
    return [{ node: name, message: `\`${name.getText()}\` is added to from outside` }];
  },
};
