/** No `import.meta`: a process does not know where it comes from. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noImportMeta: LocalRule = {
  code: 'SK1104',
  name: 'no-import-meta',
  summary: '`import.meta`',
  why: 'a process is one script and has no address; what it needs to know of the outside is in its signature',
  help: 'take it as a member of `args`',
  bad: ['export const m: unknown = import.meta;\n'],
  good: ["export class A {\n  readonly name = 'meta';\n}\n"],
  kinds: [ts.SyntaxKind.MetaProperty],

  start: () => (node) => {
    if (!ts.isMetaProperty(node) || node.keywordToken !== ts.SyntaxKind.ImportKeyword) return nothing;
    return [{ node, message: '`import.meta` does not exist in a process' }];
  },
};
