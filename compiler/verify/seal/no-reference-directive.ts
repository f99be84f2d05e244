/** No `/// <reference>`: it would pull types in past the imports. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noReferenceDirective: LocalRule = {
  code: 'SK1107',
  name: 'no-reference-directive',
  summary: 'a reference directive',
  why: 'it would pull in types that no import shows, of things that do not exist in a process',
  help: 'import what is used; remove the line',
  bad: [
    '/// <reference lib="dom" />\nexport const a = 1;\n',
    '/// <reference types="node" />\nexport const a = 1;\n',
    '/// <reference path="./other.ts" />\nexport const a = 1;\n',
  ],
  good: ['// the <reference> of this is elsewhere\nexport const a = 1;\n'],
  kinds: [ts.SyntaxKind.SourceFile],

  start: () => (node) => {
    if (!ts.isSourceFile(node)) return nothing;
    const { referencedFiles, typeReferenceDirectives, libReferenceDirectives } = ts.preProcessFile(node.text, false);
    return [...referencedFiles, ...typeReferenceDirectives, ...libReferenceDirectives].map(({ pos, fileName }) => {
      const start = node.text.lastIndexOf('\n', pos) + 1;
      const newline = node.text.indexOf('\n', pos);
      const end = newline < 0 ? node.text.length : newline;
      return {
        node,
        at: { start, end },
        message: `\`${fileName}\` is referred to by a directive`,
        fixes: [{ title: 'Remove the line', edits: [{ start, end: newline < 0 ? end : end + 1, text: '' }] }],
      };
    });
  },
};
