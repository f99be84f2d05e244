/** Says each line that somebody types back with its number, until there are no more. */
import type { Imp, Limits, TerminalDevice, TerminalInput, TerminalOutput } from 'skerry';
import { drop } from 'skerry';

export interface Needs {
  readonly terminal: Imp<TerminalDevice>;
}
export const limits = { memory: '2MiB', turn: '20ms', blocks: '256KiB' } satisfies Limits;

export default async function main({ terminal }: Needs): Promise<void> {
  const opening = await terminal.open().receive();
  if (opening.message === 'ready') await talk(opening.input, opening.output);
}

async function talk(input: Imp<TerminalInput>, output: Imp<TerminalOutput>): Promise<void> {
  let from = input;
  let to = output;
  let rest = '';
  let count = 0;
  for (;;) {
    const heard = await from.read().receive();
    if (heard.message === 'closed' || heard.message === 'end') break;
    from = heard.next;
    if (heard.message === 'resized') continue;
    rest += heard.block.text();
    drop(heard.block);
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      count += 1;
      const written = await to.writeText({ text: `${count}: ${rest.slice(0, end)}\n` }).receive();
      if (written.message !== 'written') {
        drop(from);
        return;
      }
      to = written.next;
      rest = rest.slice(end + 1);
    }
  }
  drop(to);
}
