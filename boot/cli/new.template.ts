/** What `skerry new` writes: text only. `tests/boot/cli/new.test.ts` checks, boots and builds it. */

const main = (name: string): string => `import { drop } from 'skerry';
import type { Imp, Limits, TerminalDevice, TerminalOutput } from 'skerry';

/** Everything this process can touch. Nothing else exists for it. */
export interface Needs {
  terminal: Imp<TerminalDevice>;
  args: { greeting: string };
}

export const limits = { memory: '2MiB', turn: '20ms', blocks: '64KiB' } satisfies Limits;

/** Prints a greeting on the terminal. */
export default async function main({ terminal, args }: Needs): Promise<void> {
  const opening = await terminal.open().receive();
  switch (opening.message) {
    case 'ready':
      drop(opening.input);
      await print(opening.output, \`\${args.greeting} from ${name}\\n\`);
      return;
    case 'refuse':
    case 'closed':
      return;
  }
}

async function print(output: Imp<TerminalOutput>, text: string): Promise<void> {
  const answer = await output.writeText({ text }).receive();
  if (answer.message === 'written') drop(answer.next);
}
`;

const system = (name: string): string =>
  `${JSON.stringify(
    {
      processes: {
        [name]: { image: '.', devices: { terminal: 'terminal:' }, args: { greeting: 'Hello' } },
      },
      main: name,
    },
    null,
    2,
  )}\n`;

const readme = (name: string): string => `# ${name}

A Skerry process. \`main.ts\` says in its signature what it can touch; \`${name}.system.json\` says what it is given.

    npx skerry check .
    npx skerry boot ${name}.system.json
    npx skerry build . -o ${name}.sip
`;

export function templateFiles(name: string): Readonly<Record<string, string>> {
  return {
    'main.ts': main(name),
    [`${name}.system.json`]: system(name),
    'tsconfig.json': `${JSON.stringify({ extends: 'skerry/tsconfig.json', include: ['**/*.ts'] }, null, 2)}\n`,
    'README.md': readme(name),
  };
}
