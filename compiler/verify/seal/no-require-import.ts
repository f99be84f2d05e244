/** No CommonJS forms: `import x = require()` and `export =`. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noRequireImport: LocalRule = {
  code: 'SK1108',
  name: 'no-require-import',
  summary: '`import x = ...` or `export =`',
  why: 'they are forms of another module system, and of namespaces; a process is made of modules',
  help: "write `import { name } from './module.ts'` and `export default`",
  bad: ["import other = require('./other.ts');\nexport const o: unknown = other;\n", 'const a = 1;\nexport = a;\n'],
  good: [{ 'module.ts': 'const a = 1;\nexport default a;\n' }],
  kinds: [ts.SyntaxKind.ImportEqualsDeclaration, ts.SyntaxKind.ExportAssignment],

  start: () => (node) => {
    if (ts.isExportAssignment(node) && !node.isExportEquals) return nothing;
    return [
      {
        node,
        message: `${ts.isExportAssignment(node) ? '`export =`' : '`import x = ...`'} is not part of the language`,
      },
    ];
  },
};
