/** A small workspace: two processes, the contract between them, and the page that wires them. */

export const echo = `/** The conversation of these tests. */
import type { Contract, Msg } from 'skerry';

/** Says back what it hears. */
export interface Echo extends Contract {
  Start: { client: { ping: Msg<{ text: string; times: number }, 'Busy'>; quit: Msg<{}, 'End'> } };
  Busy: { server: { pong: Msg<{ text: string }, 'Start'>; refuse: Msg<{ reason: string }, 'End'> } };
  End: {};
}
`;

export const server = `import type { Exp, Limits, Listener } from 'skerry';
import { fork } from 'skerry';
import type { Echo } from '../echo.ts';

export interface Needs {
  readonly echo: Listener<Echo>;
}
export const limits = { memory: '2MiB', turn: '20ms', blocks: '0B' } satisfies Limits;

export default async function main({ echo }: Needs): Promise<void> {
  for (;;) fork(answer, await echo.accept());
}

async function answer(client: Exp<Echo>): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'ping':
        if (heard.times > 100) {
          heard.next.refuse({ reason: 'too often' });
          return;
        }
        end = heard.next.pong({ text: heard.text.repeat(heard.times) });
        break;
      case 'quit':
      case 'closed':
        return;
    }
  }
}
`;

export const client = `import type { Imp, Limits } from 'skerry';
import type { Echo } from '../echo.ts';

export interface Needs {
  readonly echo: Imp<Echo>;
  readonly args: { readonly greeting: string };
}
export const limits = { memory: '2MiB', turn: '20ms', blocks: '0B' } satisfies Limits;

export default async function main({ echo, args }: Needs): Promise<void> {
  await ask(echo, args.greeting);
}

async function ask(end: Imp<Echo>, text: string): Promise<void> {
  const busy = end.ping({ text, times: 2 });
  const answer = await busy.receive();
  if (answer.message === 'pong') answer.next.quit();
}
`;

export const system = `{
  "processes": {
    "server": { "image": "server" },
    "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "greeting": "hello" } }
  },
  "main": "client"
}
`;

export const files = {
  'echo.ts': echo,
  'server/main.ts': server,
  'client/main.ts': client,
  'app.system.json': system,
};
