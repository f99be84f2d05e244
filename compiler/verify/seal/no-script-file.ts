/** Every file is a module: names of one are not visible in another. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noScriptFile: LocalRule = {
  code: 'SK1105',
  name: 'no-script-file',
  summary: 'a file that neither imports nor exports',
  why: 'a file without `import` or `export` is a script, and its names would be visible in every other file',
  help: 'export what others use; a file that exports nothing is of no use to a process',
  bad: ['const a = 1;\n'],
  good: [
    'export const a = 1;\n',
    "import type { Contract } from 'skerry';\nconst c: Contract | undefined = undefined;\n",
  ],
  kinds: [ts.SyntaxKind.SourceFile],

  start: () => (node) => {
    if (!ts.isSourceFile(node) || node.statements.some(isModuleStatement)) return nothing;
    return [{ node, at: { start: 0, end: 0 }, message: 'the file neither imports nor exports anything' }];
  },
};

function isModuleStatement(node: ts.Statement): boolean {
  if (ts.isImportDeclaration(node) || ts.isImportEqualsDeclaration(node)) return true;
  if (ts.isExportDeclaration(node) || ts.isExportAssignment(node)) return true;
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
