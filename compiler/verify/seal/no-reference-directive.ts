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
    '// a line\n  ///<reference no-default-lib="true"/>\nexport const a = 1;\n',
  ],
  good: ['// the <reference> of this is elsewhere\nexport const a = 1;\n'],
  kinds: [ts.SyntaxKind.SourceFile],

  start: () => (node) => {
    if (!ts.isSourceFile(node)) return nothing;
    const code = node.statements[0]?.getStart() ?? node.text.length;
    return [...node.text.slice(0, code).matchAll(/^[ \t]*\/\/\/[ \t]*<(?:reference|amd-)[^\r\n]*(\r?\n)?/gm)].map(
      (match) => {
        const start = match.index;
        const end = start + match[0].length;
        return {
          node,
          at: { start, end: end - (match[1]?.length ?? 0) },
          message: 'a directive refers to something outside the imports',
          fixes: [{ title: 'Remove the line', edits: [{ start, end, text: '' }] }],
        };
      },
    );
  },
};
