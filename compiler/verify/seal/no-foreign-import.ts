/** Imports lead to the process's own modules and to `skerry`, nowhere else. */
import type ts from 'typescript';
import type { RulePage } from '../../rules/rule.ts';
import type { Finding } from '../context.ts';

const page: RulePage = {
  code: 'SK1101',
  name: 'no-foreign-import',
  summary: 'an import that is neither relative nor `skerry`',
  why: 'what a process consists of is checked source, all of it; a package or a host module is neither checked nor there',
  help: "import from 'skerry' or from a relative `.ts` module; ask for a service in `Needs` instead of a host module",
  bad: [
    "import { readFileSync } from 'node:fs';\nexport const f: unknown = readFileSync;\n",
    "import type { Thing } from 'some-package';\nexport type T = Thing;\n",
    "export * from '/etc/passwd';\n",
    {
      'main.ts': "import { a } from './other.js';\nexport const b: unknown = a;\n",
      'other.js': 'export const a = 1;\n',
    },
    "export type T = import('fs').Stats;\n",
  ],
  good: [
    {
      'main.ts':
        "import type { Contract } from 'skerry';\nimport { a } from './other.ts';\nexport const b: [number, Contract?] = [a];\n",
      'other.ts': 'export const a = 1;\n',
    },
  ],
};

export const noForeignImport = {
  ...page,
  found: (name: ts.StringLiteralLike): Finding => ({
    rule: page,
    node: name,
    message: `\`${name.text}\` is neither \`skerry\` nor a module of this process`,
  }),
};
