/** Says back what it hears, until the client is gone. */

import type { Exp, Limits, Listener } from 'skerry';
import { fork } from 'skerry';
import type { Rally } from '../contracts/bench.ts';

export interface Needs {
  rally: Listener<Rally>;
}
export const limits = { memory: '2MiB', turn: '100ms', blocks: '4MiB' } satisfies Limits;

export default async function main({ rally }: Needs): Promise<void> {
  for (;;) fork(serve, await rally.accept());
}

async function serve(client: Exp<Rally>): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'scalar':
        end = heard.next.scalarBack({ value: heard.value });
        break;
      case 'record':
        end = heard.next.recordBack({
          id: heard.id,
          path: heard.path,
          ok: heard.ok,
          size: heard.size,
          type: heard.type,
        });
        break;
      case 'block':
        end = heard.next.blockBack({ block: heard.block });
        break;
      case 'quit':
      case 'closed':
        return;
    }
  }
}
