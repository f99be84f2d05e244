/** No `using` at the top level of a module: what it holds would be dropped before `main` runs. */
import ts from 'typescript';
import { type LocalRule, nothing } from '../local-rule.ts';

export const noTopLevelUsing: LocalRule = {
  code: 'SK1112',
  name: 'no-top-level-using',
  summary: '`using` at the top level of a module',
  why: 'it would drop its value when the module is loaded, before `main` runs, and what the module declares would no longer be guarded against use before it is there',
  help: 'write it inside the function that uses the value',
  bad: [
    "import { Block } from 'skerry';\nusing scratch = Block.allocate(8);\nexport const size: number = scratch.byteLength;\n",
    "import { Block } from 'skerry';\nexport {};\n{\n  using scratch = Block.allocate(8);\n  scratch.bytes();\n}\n",
  ],
  good: [
    "import { Block } from 'skerry';\nexport function size(): number {\n  using scratch = Block.allocate(8);\n  return scratch.byteLength;\n}\n",
  ],
  kinds: [ts.SyntaxKind.VariableDeclarationList],

  start: () => (node) => {
    if ((node.flags & ts.NodeFlags.BlockScoped) !== ts.NodeFlags.Using || insideFunction(node)) return nothing;
    return [
      { node, message: '`using` stands at the top level of a module', label: 'dropped when the module is loaded' },
    ];
  },
};

const insideFunction = (node: ts.Node): boolean =>
  ts.findAncestor(node, (above) => ts.isFunctionLike(above) || ts.isClassStaticBlockDeclaration(above)) !== undefined;
