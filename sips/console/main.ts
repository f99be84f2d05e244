/**
 * The console: owns the terminal, lets everybody write and one process at a time read the keyboard.
 *
 * Owns: the device, whose turn it is to write, and who has the keyboard. Does not own lines: whoever reads makes them.
 * Invariants: one write is under way at a time, in the order they came; a key goes to whoever asked for the keyboard last.
 */
import type { Block, Exp, Imp, Limits, Listener, TerminalDevice } from 'skerry';
import { drop, fork } from 'skerry';
import type { Console } from '../contracts/console.ts';
import { handOut, Keys, pump } from './keyboard.ts';
import { Screen } from './screen.ts';

export interface Needs {
  readonly terminal: Imp<TerminalDevice>;
  readonly tty: Listener<Console>;
}
export const limits = { memory: '4MiB', turn: '50ms', blocks: '1MiB' } satisfies Limits;

interface Facts {
  readonly interactive: boolean;
  readonly colours: boolean;
  readonly columns: number;
  readonly rows: number;
}
interface Desk {
  readonly facts: Facts;
  readonly keys: Keys;
  readonly screen: Screen;
}

export default async function main({ terminal, tty }: Needs): Promise<void> {
  const heard = await terminal.open().receive();
  if (heard.message !== 'ready') {
    drop(tty);
    throw new Error(`there is no terminal: ${heard.message === 'refuse' ? heard.reason : 'its device is gone'}`);
  }
  const { interactive, colours, columns, rows } = heard;
  const desk = {
    facts: { interactive, colours, columns, rows },
    keys: new Keys(),
    screen: new Screen(heard.output),
  };
  fork(pump, { input: heard.input, keys: desk.keys });
  for (;;) fork(serve, { client: await tty.accept(), desk });
}

async function serve({ client, desk }: { client: Exp<Console>; desk: Desk }): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'look':
        end = heard.next.terminal(desk.facts);
        break;
      case 'takeKeyboard':
        end = heard.next.taken({ keyboard: handOut(desk.keys) });
        break;
      case 'write': {
        const next = await write(heard.next, desk.screen, heard.block);
        if (next === undefined) return;
        end = next;
        break;
      }
      case 'writeText': {
        const next = await writeText(heard.next, desk.screen, heard.text);
        if (next === undefined) return;
        end = next;
        break;
      }
      case 'closed':
        return;
    }
  }
}

async function write(client: Exp<Console, 'Writing'>, screen: Screen, block: Block): Promise<Exp<Console> | undefined> {
  const output = await screen.take();
  if (output === undefined) {
    drop(block);
    screen.release(undefined);
    client.gone();
    return undefined;
  }
  const heard = await output.write({ block }).receive();
  if (heard.message === 'written') {
    screen.release(heard.next);
    return client.written();
  }
  screen.release(undefined);
  client.gone();
  return undefined;
}

async function writeText(
  client: Exp<Console, 'Writing'>,
  screen: Screen,
  text: string,
): Promise<Exp<Console> | undefined> {
  const output = await screen.take();
  if (output === undefined) {
    screen.release(undefined);
    client.gone();
    return undefined;
  }
  const heard = await output.writeText({ text }).receive();
  if (heard.message === 'written') {
    screen.release(heard.next);
    return client.written();
  }
  screen.release(undefined);
  client.gone();
  return undefined;
}
