/** No `var`: it is visible before it is set, and outside its block. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noVar: LocalRule = {
  code: 'SK1001',
  name: 'no-var',
  summary: 'a variable declared with `var`',
  why: 'a `var` can be read before it is set, and one declaration serves a whole function; ownership and narrowing follow blocks',
  help: 'write `let`, or `const` when it is set once',
  bad: [
    'export function f(): number {\n  var n = 1;\n  return n;\n}\n',
    'export function f(): void {\n  for (var i = 0; i < 2; i += 1) g(i);\n}\nfunction g(_n: number): void {}\n',
  ],
  good: ['export function f(): number {\n  let n = 1;\n  n += 1;\n  return n;\n}\n'],
  kinds: [ts.SyntaxKind.VariableDeclarationList],

  start: () => (node) => {
    if (node.flags & ts.NodeFlags.BlockScoped) return nothing;
    const start = node.getStart();
    const edits = [{ start, end: start + 'var'.length, text: 'let' }];
    return [
      {
        node,
        at: { start, end: start + 'var'.length },
        message: 'a variable is declared with `var`',
        label: 'declared here',
        fixes: [{ title: 'Write `let`', edits }],
      },
    ];
  },
};
