/**
 * The shell: reads lines, from a person or a pipe, and runs them.
 *
 * Owns: the loop and the commands that are the shell's own. The rest are processes of their own, `sips/commands/`. Invariants:
 * the system's exit code is that of the last command, as in other shells; a service that goes away costs a sentence.
 */
import type { Connector, EntropyDevice, Limits } from 'skerry';
import { drop } from 'skerry';
import type { Clock } from '../contracts/clock.ts';
import type { Console } from '../contracts/console.ts';
import type { Directory } from '../contracts/files.ts';
import type { Log } from '../contracts/log.ts';
import type { ProcessControl, ProcessMaker, ProcessTable } from '../contracts/processes.ts';
import { Kept } from '../library/kept.ts';
import { loadHistory } from './history-file.ts';
import { Input, listen } from './input.ts';
import type { Desk } from './pipeline.ts';
import { Prompt } from './prompt.ts';
import { runLine } from './run-line.ts';
import { Screen } from './screen.ts';
import type { Tools } from './tools.ts';

export interface Needs {
  readonly console: Connector<Console>;
  readonly root: Connector<Directory>;
  readonly table: Connector<ProcessTable>;
  readonly control: Connector<ProcessControl>;
  readonly maker: Connector<ProcessMaker>;
  readonly log: Connector<Log>;
  readonly clock: Connector<Clock>;
  readonly entropy: Connector<EntropyDevice>;
}
export const limits = { memory: '16MiB', turn: '200ms', blocks: '4MiB' } satisfies Limits;

export default async function main(needs: Needs): Promise<void> {
  const { console, root, table, control, maker, log, clock, entropy } = needs;
  const tools: Tools = {
    console: new Kept<Console>(console),
    root: new Kept<Directory>(root),
    table: new Kept<ProcessTable>(table),
    control: new Kept<ProcessControl>(control),
    maker: new Kept<ProcessMaker>(maker),
    log: new Kept<Log>(log),
    clock: new Kept<Clock>(clock),
    entropy: new Kept<EntropyDevice>(entropy),
  };
  const code = await work(tools);
  await end(tools, code);
}

/** The end of `main` would end the system with code 0: it comes only when nobody is left who could end it with `code`. */
async function end({ maker, table }: Tools, code: number): Promise<void> {
  for (;;) {
    maker.connect().shutdown({ code });
    const heard = await table.connect().list().receive();
    if (heard.message === 'closed') return;
    drop(heard.next);
  }
}

/** The exit code. */
async function work(tools: Tools): Promise<number> {
  const terminal = await tools.console.connect().look().receive();
  if (terminal.message === 'closed') return 1;
  drop(terminal.next);
  const { interactive, columns } = terminal;
  const input = new Input(columns);
  const desk: Desk = { tools, screen: new Screen(tools.console), input, interactive };
  listen({ console: tools.console, input, interactive });
  const prompt = new Prompt(desk, interactive ? await loadHistory(tools.root) : []);
  if (interactive) await desk.screen.line('This is Skerry. `help` lists the commands, `exit` ends the system.');
  let code = 0;
  for (;;) {
    const line = interactive ? await prompt.next() : await input.lines.next();
    if (desk.screen.gone) return 141;
    if (line === undefined) return code;
    const ran = await runLine(desk, prompt.history, line, code);
    if (desk.screen.gone) return 141;
    code = ran.code;
    if (ran.exit) return code;
  }
}
