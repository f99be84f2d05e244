/** No `enum`: types are erased, and an enum is not. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noEnum: LocalRule = {
  code: 'SK1009',
  name: 'no-enum',
  summary: 'an `enum`',
  why: 'an enum is code that hides in a type: it accepts any number, and erasing types would lose it',
  help: "write a union of literals, `type Colour = 'red' | 'green'`, or a `const` object with `as const`",
  bad: ['export enum Colour {\n  Red,\n  Green,\n}\n', 'const enum E {\n  A,\n}\nexport const a: E = E.A;\n'],
  good: ["export const Colour = { red: 0, green: 1 } as const;\nexport type Name = 'red' | 'green';\n"],
  kinds: [ts.SyntaxKind.EnumDeclaration],

  start: () => (node) => {
    if (!ts.isEnumDeclaration(node)) return nothing;
    return [{ node: node.name, message: `\`${node.name.text}\` is an enum` }];
  },
};
