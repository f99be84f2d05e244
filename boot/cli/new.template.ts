/** What `skerry new` writes: text only. The tests of the command line check, boot and run every kind of it. */

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

const readmeOf = (name: string, what: string, commands: readonly string[]): string => `# ${name}

${what}

${commands.map((command) => `    ${command}\n`).join('')}`;

const contract = (name: string): string => `import type { Contract, Msg } from 'skerry';

/** ${name}: a client asks, the server answers or says why not, as often as the client likes. */
export interface Talk extends Contract {
  Start: { client: { ask: Msg<{ question: string }, 'Asked'>; bye: Msg<{}, 'End'> } };
  Asked: { server: { answer: Msg<{ text: string }, 'Start'>; refuse: Msg<{ reason: string }, 'Start'> } };
  End: {};
}
`;

const server = `import type { Exp, Limits, Listener } from 'skerry';
import { fork } from 'skerry';
import type { Talk } from '../contract.ts';

/** Everything this process can touch: those who come to ask. */
export interface Needs {
  readonly talk: Listener<Talk>;
}
export const limits = { memory: '2MiB', turn: '20ms', blocks: '0B' } satisfies Limits;

export default async function main({ talk }: Needs): Promise<void> {
  for (;;) fork(serve, await talk.accept());
}

/** One client, until it says goodbye or is gone. */
async function serve(client: Exp<Talk>): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'ask':
        end =
          heard.question === ''
            ? heard.next.refuse({ reason: 'there was no question' })
            : heard.next.answer({ text: \`\${heard.question} Perhaps.\` });
        break;
      case 'bye':
      case 'closed':
        return;
    }
  }
}
`;

const client = `import type { Imp, Limits, TerminalDevice, TerminalOutput } from 'skerry';
import { drop } from 'skerry';
import type { Talk } from '../contract.ts';

/** Everything this process can touch: somebody to ask, and a terminal. */
export interface Needs {
  readonly talk: Imp<Talk>;
  readonly terminal: Imp<TerminalDevice>;
}
export const limits = { memory: '2MiB', turn: '20ms', blocks: '64KiB' } satisfies Limits;

/** Asks once, and prints what it hears. */
export default async function main({ talk, terminal }: Needs): Promise<void> {
  const heard = await talk.ask({ question: 'Will it rain?' }).receive();
  switch (heard.message) {
    case 'answer':
      heard.next.bye();
      await print(terminal, heard.text);
      return;
    case 'refuse':
      heard.next.bye();
      await print(terminal, heard.reason);
      return;
    case 'closed':
      drop(terminal);
      return;
  }
}

async function print(terminal: Imp<TerminalDevice>, text: string): Promise<void> {
  const opening = await terminal.open().receive();
  if (opening.message !== 'ready') return;
  drop(opening.input);
  await write(opening.output, \`\${text}\\n\`);
}

async function write(output: Imp<TerminalOutput>, text: string): Promise<void> {
  const written = await output.writeText({ text }).receive();
  if (written.message === 'written') drop(written.next);
}
`;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const host = (name: string): string => `/** Runs a plug-in that it need not trust, talks to it, and ends it. */
// @ts-check
import { fileURLToPath } from 'node:url';
import { boot } from 'skerry/host';

/** @typedef {import('./contract.ts').Talk} Talk */

const system = await boot(fileURLToPath(new URL('${name}.system.json', import.meta.url)));
/** @type {import('skerry/host').HostImp<Talk>} */
const plugin = system.connect('plugin');

const heard = await plugin.ask({ question: 'Will it rain?' }).receive();
switch (heard.message) {
  case 'answer':
    console.log(heard.text);
    break;
  case 'refuse':
  case 'closed':
    console.log('no answer:', heard.reason);
    break;
}
const left = await system.shutdown();
console.log('left of it:', Object.values(left).reduce((sum, count) => sum + count, 0));
`;

const tsconfig = json({ extends: 'skerry/tsconfig.json', include: ['**/*.ts'] });

/** By path below the folder. */
export type Files = Readonly<Record<string, string>>;

const process = (name: string): Files => ({
  'main.ts': main(name),
  [`${name}.system.json`]: system(name),
  'tsconfig.json': tsconfig,
  'README.md': readmeOf(
    name,
    `A Skerry process. \`main.ts\` says in its signature what it can touch; \`${name}.system.json\` says what it is given.`,
    ['npx skerry check .', `npx skerry boot ${name}.system.json`, `npx skerry build . -o ${name}.sip`],
  ),
});

const onlyContract = (name: string): Files => ({
  'contract.ts': contract(name),
  'tsconfig.json': tsconfig,
  'README.md': readmeOf(
    name,
    'A Skerry contract: who may say what, and what comes after it. Keep the released text, and ask before a change whether old peers can still speak.',
    ['npx skerry check contract.ts', 'npx skerry contract diff released.ts contract.ts'],
  ),
});

const wholeSystem = (name: string): Files => ({
  'contract.ts': contract(name),
  'server/main.ts': server,
  'client/main.ts': client,
  [`${name}.system.json`]: json({
    processes: {
      server: { image: 'server', restart: 'onFault' },
      client: { image: 'client', uses: { talk: 'server.talk' }, devices: { terminal: 'terminal:' } },
    },
    main: 'client',
  }),
  'tsconfig.json': tsconfig,
  'README.md': readmeOf(
    name,
    `Two Skerry processes and what they say to each other. \`${name}.system.json\` is the whole wiring; it is checked before anything boots.`,
    [
      `npx skerry check ${name}.system.json`,
      `npx skerry boot ${name}.system.json`,
      'npx skerry build server -o server.sip',
    ],
  ),
});

const plugInHost = (name: string): Files => ({
  'contract.ts': contract(name),
  'plugin/main.ts': server,
  'host.mjs': host(name),
  [`${name}.system.json`]: json({ processes: { plugin: { image: 'plugin' } }, offers: { plugin: 'plugin.talk' } }),
  'tsconfig.json': tsconfig,
  'README.md': readmeOf(
    name,
    'A Node program with a plug-in that it need not trust: verified before it runs, wired to nothing but the host, ended whenever the host likes.',
    [`npx skerry check ${name}.system.json`, 'node host.mjs', 'npx skerry build plugin -o plugin.sip'],
  ),
});

/** What can be made, and from what name. */
export const templates = {
  process,
  contract: onlyContract,
  system: wholeSystem,
  host: plugInHost,
} satisfies Readonly<Record<string, (name: string) => Files>>;
export type TemplateName = keyof typeof templates;

/** What was made, in a few words, and what to do with it. */
export const nextSteps: Readonly<Record<TemplateName, (name: string) => readonly [string, ...string[]]>> = {
  process: (name) => [
    `main.ts (the process), ${name}.system.json (the system)`,
    'npx skerry check .',
    `npx skerry boot ${name}.system.json`,
  ],
  contract: () => ['contract.ts', 'npx skerry check contract.ts'],
  system: (name) => [
    `contract.ts, server, client, ${name}.system.json (the wiring)`,
    `npx skerry check ${name}.system.json`,
    `npx skerry boot ${name}.system.json`,
  ],
  host: (name) => [
    `contract.ts, plugin, host.mjs (your program), ${name}.system.json (the wiring)`,
    `npx skerry check ${name}.system.json`,
    'node host.mjs',
  ],
};
