/** The processes that the examples of the link rules are made of. */
import type { Example } from '../rules/rule.ts';

const echo = `import type { Contract, Msg } from 'skerry';
export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string }, 'Busy'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'> } };
}
`;
const server = `import type { Limits, Listener } from 'skerry';
import { drop } from 'skerry';
import type { Echo } from './echo.ts';
export interface Needs { readonly echo: Listener<Echo> }
export const limits = { memory: '2MiB', turn: '20ms', blocks: '0B' } satisfies Limits;
export default async function main({ echo }: Needs): Promise<void> {
  drop(await echo.accept());
}
`;
const serving = `async function serve(client: Exp<Echo>): Promise<void> {
  const heard = await client.receive();
  if (heard.message === 'ping') drop(heard.next.pong({ text: heard.text }));
}
`;
const asking = `async function ask(echo: Imp<Echo>): Promise<void> {
  const heard = await echo.ping({ text: 'you' }).receive();
  if (heard.message === 'pong') drop(heard.next);
}
`;
const both = (body: string): string => `import type { Connector, Exp, Imp, Listener } from 'skerry';
import { drop, fork } from 'skerry';
import type { Echo } from './echo.ts';
export interface Needs { readonly echo: Listener<Echo>; readonly other: Connector<Echo> }
export default async function main({ echo, other }: Needs): Promise<void> {
${body}
}
${serving}${asking}`;
const processes = {
  'server/main.ts': server,
  'server/echo.ts': echo,
  'other/main.ts': server,
  'other/echo.ts': echo.replaceAll('text: string', 'text: number'),
  'newer/main.ts': server,
  'newer/echo.ts': echo
    .replace('ping: Msg<{ text: string }', 'ping: Msg<{ text: string; loud?: boolean }')
    .replace(" 'Busy'> }", " 'Busy'>; hush: Msg<{}, 'Start2'> }")
    .replace("'Start'> } };\n}", "'Start'> } };\n  Start2: {};\n}"),
  'client/echo.ts': echo,
  'client/main.ts': `import type { Imp } from 'skerry';
import { drop } from 'skerry';
import type { Echo } from './echo.ts';
export interface Needs { readonly echo: Imp<Echo>; readonly args: { readonly times: number } }
export default async function main({ echo, args }: Needs): Promise<void> {
  drop(echo.ping({ text: String(args.times) }));
}
`,
  'watch/main.ts': `import type { ClockDevice, Imp } from 'skerry';
import { drop } from 'skerry';
export default async function main({ clock }: { readonly clock: Imp<ClockDevice> }): Promise<void> {
  drop(clock.now());
}
`,
  'screen/main.ts': `import type { Imp, TerminalDevice } from 'skerry';
import { drop } from 'skerry';
export default async function main({ terminal }: { readonly terminal: Imp<TerminalDevice> }): Promise<void> {
  drop(terminal.open());
}
`,
  'asker/echo.ts': echo,
  'asker/main.ts': both(`  await ask(other.connect());
  drop(other);
  for (;;) await serve(await echo.accept());`).replace('drop, fork', 'drop'),
  'both/echo.ts': echo,
  'both/main.ts': both(`  fork(askOnce, other);
  for (;;) fork(serve, await echo.accept());`).concat(`async function askOnce(other: Connector<Echo>): Promise<void> {
  await ask(other.connect());
  drop(other);
}
`),
  'stage/echo.ts': echo,
  'stage/main.ts': `import type { Exp } from 'skerry';
import { drop } from 'skerry';
import type { Echo } from './echo.ts';
export default async function main({ output }: { readonly output: Exp<Echo> }): Promise<void> {
  drop(output);
}
`,
} as const;

/** A system file beside those of the processes that it names, or nearly names. */
export function exampleSystem(text: string): Example {
  const needed = Object.entries(processes).filter(([path]) => text.includes(`"${path.split('/')[0]}"`));
  return { 'example.system.json': `${text}\n`, ...Object.fromEntries(needed) };
}
