/** No exported `let`: an import must not change under its reader. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noExportedLet: LocalRule = {
  code: 'SK1109',
  name: 'no-exported-let',
  summary: 'an exported variable that can change',
  why: 'whoever imports it would see it change between two reads, so no narrowing of it would hold',
  help: 'export a function that returns it, or a `const`',
  bad: ['export let n = 1;\nn += 1;\n', 'let n = 1;\nn += 1;\nexport { n };\n'],
  good: ['let n = 1;\nexport const next = (): number => {\n  n += 1;\n  return n;\n};\n'],
  kinds: [ts.SyntaxKind.VariableStatement, ts.SyntaxKind.ExportSpecifier],

  start: (context) => (node) => {
    if (ts.isExportSpecifier(node)) {
      const symbol = context.checker.getExportSpecifierLocalTargetSymbol(node);
      const declaration = symbol?.valueDeclaration;
      if (!declaration || !ts.isVariableDeclaration(declaration) || isConstant(declaration.parent)) return nothing;
      const related = [{ node: declaration.name, message: 'declared here' }];
      return [
        { node, message: `\`${node.name.text}\` can change after it was imported`, label: 'exported here', related },
      ];
    }
    if (!ts.isVariableStatement(node) || isConstant(node.declarationList)) return nothing;
    if (!node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return nothing;
    const name = node.declarationList.declarations[0]?.name ?? node;
    return [{ node: name, message: `\`${name.getText()}\` can change after it was imported`, label: 'exported here' }];
  },
};

const isConstant = (node: ts.Node): boolean => (node.flags & (ts.NodeFlags.Const | ts.NodeFlags.Using)) !== 0;
