/** No `debugger`: it does nothing in a process. */
import ts from 'typescript';
import type { LocalRule } from '../local-rule.ts';

export const noDebugger: LocalRule = {
  code: 'SK1008',
  name: 'no-debugger',
  summary: 'a `debugger` statement',
  why: 'no debugger is attached to a process by a statement in its source',
  help: 'remove it',
  bad: ['export function f(): void {\n  debugger;\n}\n'],
  good: ['export const debuggerName = 1;\n'],
  kinds: [ts.SyntaxKind.DebuggerStatement],

  start: () => (node) => [
    {
      node,
      message: '`debugger` does nothing in a process',
      fixes: [{ title: 'Remove it', edits: [{ start: node.getStart(), end: node.end, text: '' }] }],
    },
  ],
};
