/** No module as an object: `import * as m` may only be looked into. */
import ts from 'typescript';
import { isMemberName, type LocalRule, nothing } from '../local-rule.ts';
import { namespaceNames } from '../namespace-imports.ts';

export const noModuleObject: LocalRule = {
  code: 'SK1111',
  name: 'no-module-object',
  summary: 'a module used as an object',
  why: 'a process is one script in which modules are no longer objects; as a value one would also hand on everything in it',
  help: 'import the names that are needed, or look them up where they are used: `m.name`',
  bad: [
    {
      'main.ts': "import * as m from './m.ts';\nexport const all: { readonly n: number } = m;\n",
      'm.ts': 'export const n = 1;\n',
    },
    { 'main.ts': "export * as m from './m.ts';\n", 'm.ts': 'export const n = 1;\n' },
    { 'main.ts': "import * as m from './m.ts';\nexport { m };\n", 'm.ts': 'export const n = 1;\n' },
  ],
  good: [
    {
      'main.ts':
        "import * as m from './m.ts';\nexport type N = typeof m.n;\nexport const twice = (): number => m.n * 2;\n",
      'm.ts': 'export const n: number = 1;\n',
    },
  ],
  kinds: [ts.SyntaxKind.Identifier, ts.SyntaxKind.NamespaceExport],

  start: (context) => {
    const { checker } = context;
    const modules = context.shared(namespaceNames);
    return (node) => {
      if (ts.isNamespaceExport(node)) {
        return [{ node, message: 'a module is exported as an object', label: 'exported here' }];
      }
      if (!ts.isIdentifier(node) || !modules.has(node.text) || isMemberName(node) || ts.isNamespaceImport(node.parent))
        return nothing;
      const symbol = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : ts.isExportSpecifier(node.parent)
          ? checker.getExportSpecifierLocalTargetSymbol(node.parent)
          : checker.getSymbolAtLocation(node);
      if (!symbol?.declarations?.some(ts.isNamespaceImport) || isLookedInto(node)) return nothing;
      return [{ node, message: `\`${node.text}\` is a module, used as an object`, label: 'used here' }];
    };
  },
};

/** `m.name`, in code or in a type. */
const isLookedInto = ({ parent }: ts.Identifier): boolean =>
  ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent);
