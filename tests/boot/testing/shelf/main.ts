/** A small service with a little of everything: blocks both ways, an end that is lent, a gate that is asked. Its mutants are in the test. */
import type { Connector, Contract, Exp, Imp, Limits, Listener, Msg } from 'skerry';
import { Block, drop, fork } from 'skerry';

export interface Shelf extends Contract {
  Start: {
    client: {
      put: Msg<{ name: string; block: Block; note?: string }, 'Putting'>;
      get: Msg<{ name: string }, 'Getting'>;
      lend: Msg<{ bell: Imp<Bell>; times: readonly number[] }, 'Lending'>;
      leave: Msg<{}, 'End'>;
    };
  };
  Putting: { server: { kept: Msg<{ byteLength: number }, 'Start'>; full: Msg<{ block: Block }, 'Start'> } };
  Getting: { server: { found: Msg<{ block: Block }, 'Start'>; missing: Msg<{}, 'Start'> } };
  Lending: { server: { rung: Msg<{}, 'Start'> } };
  End: {};
}
export interface Gate extends Contract {
  Start: { client: { ask: Msg<{ name: string }, 'Asking'> } };
  Asking: { server: { yes: Msg<{}, 'Start'>; no: Msg<{ why: 'late' | 'full' }, 'Start'> } };
}
export interface Bell extends Contract {
  Start: { client: { ring: Msg<{ times: number }, 'End'> } };
  End: {};
}
export interface Needs {
  readonly shelf: Listener<Shelf>;
  readonly gate: Connector<Gate>;
}
export const limits = { memory: '2MiB', turn: '50ms', blocks: '1MiB' } satisfies Limits;

export default async function main({ shelf, gate }: Needs): Promise<void> {
  for (;;) fork(serve, { client: await shelf.accept(), gate: gate.connect() });
}

async function serve({ client, gate }: { client: Exp<Shelf>; gate: Imp<Gate> }): Promise<void> {
  let end = client;
  let door = gate;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'put': {
        const answer = await door.ask({ name: heard.name }).receive();
        if (answer.message === 'closed') {
          drop(heard.next.full({ block: heard.block }));
          return;
        }
        door = answer.next;
        if (answer.message === 'yes') {
          const { byteLength } = heard.block;
          drop(heard.block);
          end = heard.next.kept({ byteLength });
        } else end = heard.next.full({ block: heard.block });
        break;
      }
      case 'get':
        if (heard.name === '') end = heard.next.missing();
        else end = heard.next.found({ block: Block.fromText(heard.name) });
        break;
      case 'lend':
        heard.bell.ring({ times: heard.times.length });
        end = heard.next.rung();
        break;
      case 'leave':
        drop(door);
        return;
      case 'closed':
        drop(door);
        return;
    }
  }
}
