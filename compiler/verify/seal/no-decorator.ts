/** No decorators: they run code that replaces what was checked. */
import ts from 'typescript';
import type { LocalRule } from '../local-rule.ts';

export const noDecorator: LocalRule = {
  code: 'SK1011',
  name: 'no-decorator',
  summary: 'a decorator',
  why: 'a decorator is code that replaces a class or member after it was checked, by something of its own making',
  help: 'call the function on the value where it is used',
  bad: ['function tag(_target: unknown, _context: unknown): void {}\n@tag\nexport class A {}\n'],
  good: ['export const at = "@name";\n'],
  kinds: [ts.SyntaxKind.Decorator],

  start: () => (node) => [{ node, message: 'decorators are not part of the language' }],
};
