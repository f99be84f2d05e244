/** No module of one process is part of another. */
import type ts from 'typescript';
import type { RulePage } from '../../rules/rule.ts';
import type { Finding } from '../context.ts';

const page: RulePage = {
  code: 'SK1102',
  name: 'no-process-import',
  summary: 'an import from the folder of another process',
  why: "processes share contracts, not code: a module in the folder of another process is that process's own",
  help: 'move what both need into a folder without a `main.ts`, such as `contracts/`',
  bad: [
    {
      'main.ts': "import { a } from './other/tool.ts';\nexport const b = a;\n",
      'other/main.ts': 'export default async function main(): Promise<void> {}\n',
      'other/tool.ts': 'export const a = 1;\n',
    },
  ],
  good: [
    {
      'main.ts': "import { a } from './shared/tool.ts';\nexport const b = a;\n",
      'shared/tool.ts': 'export const a = 1;\n',
    },
  ],
};

export const noProcessImport = {
  ...page,
  found: (name: ts.StringLiteralLike, folder: string): Finding => ({
    rule: page,
    node: name,
    message: `\`${name.text}\` belongs to the process \`${folder}\``,
  }),
};
