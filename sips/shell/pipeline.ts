/**
 * Running a pipeline: each stage a process, the last one's output on the terminal, until all have ended.
 *
 * Owns: the ids of the running stages. Invariants: a stage that fails to start takes the others down with it; nothing returns
 * before every stage has ended, so no process of a finished pipeline is left.
 */
import type { Imp } from 'skerry';
import { drop, fork } from 'skerry';
import type { ByteStream } from '../contracts/byte-stream.ts';
import { wasWhat } from '../library/input.ts';
import { makeArgs } from './args.ts';
import { commands } from './commands.table.ts';
import { pageOf } from './help.ts';
import type { Input } from './input.ts';
import { nearest } from './nearest.ts';
import { type Outcome, outcomeOf, sentence } from './outcome.ts';
import type { Screen } from './screen.ts';
import { dropStream, startStage } from './stage.ts';
import type { Tools } from './tools.ts';

export interface Desk {
  readonly tools: Tools;
  readonly screen: Screen;
  readonly input: Input;
  readonly interactive: boolean;
}

interface Running {
  readonly program: string;
  readonly id: string;
  readonly outcome: Promise<Outcome>;
}

/** Runs it to its end; the result is its exit code. */
export async function runPipeline(
  desk: Desk,
  stages: readonly (readonly string[])[],
  background: boolean,
): Promise<number> {
  const { tools, screen, input } = desk;
  const running: Running[] = [];
  let stream: Imp<ByteStream> | undefined;
  for (const [index, words] of stages.entries()) {
    const [first, ...rest] = words[0] === 'run' ? words.slice(1) : words;
    if (first === undefined) {
      dropStream(stream);
      return refuse(desk, running, 'run: say which program, as in `run hello`', 2);
    }
    const isLast = index === stages.length - 1;
    const columns = isLast && desk.interactive && !background ? input.columns : 0;
    const args = await argsFor(tools, first, rest, columns);
    if (!args.ok) {
      dropStream(stream);
      return refuse(desk, running, args.reason, 127);
    }
    const started = await startStage(tools, first, args.json, stream);
    if (!started.ok) return refuse(desk, running, `${first}: ${started.reason}`, 126);
    running.push({ program: first, id: started.id, outcome: outcomeOf(started.status) });
    stream = started.output;
    if (stream === undefined && !isLast) {
      const reason = `${first} says nothing, so nothing can follow it after \`|\``;
      return refuse(desk, running, reason, 126);
    }
  }
  if (!background) return attend(desk, running, stream, stages);
  await screen.line(`started ${running.map(({ program, id }) => `${program} (${id})`).join(' | ')}`);
  fork(finishInBackground, { desk, running, stream });
  return 0;
}

/** In the foreground: Ctrl-C stops it. */
async function attend(
  desk: Desk,
  running: readonly Running[],
  stream: Imp<ByteStream> | undefined,
  stages: readonly (readonly string[])[],
): Promise<number> {
  const { tools, input } = desk;
  const stopping = { asked: false };
  const anyKey = stages.some((words) => pageOf(words[0] ?? '')?.endsOnKey === true);
  input.whileRunning(() => {
    if (!stopping.asked) fork(stop, { tools, ids: running.map(({ id }) => id) });
    stopping.asked = true;
  }, anyKey);
  const code = await finish(desk, running, stream, stopping);
  input.idle();
  return stopping.asked && !anyKey ? 130 : stopping.asked ? 0 : code;
}

interface Left {
  readonly desk: Desk;
  readonly running: readonly Running[];
  readonly stream: Imp<ByteStream> | undefined;
}

async function finishInBackground({ desk, running, stream }: Left): Promise<void> {
  await finish(desk, running, stream, { asked: false });
}

async function finish(
  desk: Desk,
  running: readonly Running[],
  stream: Imp<ByteStream> | undefined,
  stopping: { readonly asked: boolean },
): Promise<number> {
  const failure = stream === undefined ? undefined : await show(stream, desk.screen);
  let code = 0;
  let told = false;
  for (const { program, id, outcome } of running) {
    const ended = await outcome;
    const text = sentence(program, id, ended, stopping.asked);
    code = ended.kind === 'ended' ? 0 : ended.kind === 'killed' ? 137 : 1;
    if (text === undefined) continue;
    told = true;
    await desk.screen.line(text);
  }
  if (failure === undefined) return code;
  if (!told && !stopping.asked) await desk.screen.line(failure);
  return code === 0 ? 1 : code;
}

/** Brings the output to the terminal; the result is why it failed, if it did. */
async function show(stream: Imp<ByteStream>, screen: Screen): Promise<string | undefined> {
  let end = stream;
  for (;;) {
    const heard = await end.read().receive();
    switch (heard.message) {
      case 'data':
        await screen.block(heard.block);
        if (screen.gone) {
          heard.next.close();
          return undefined;
        }
        end = heard.next;
        break;
      case 'end':
        return undefined;
      case 'fail':
        return heard.reason;
      case 'closed':
        return `the last stage ended early: it ${wasWhat(heard.reason)}`;
    }
  }
}

type Args = { readonly ok: true; readonly json: string } | { readonly ok: false; readonly reason: string };

async function argsFor(tools: Tools, program: string, words: readonly string[], columns: number): Promise<Args> {
  const heard = await tools.table.connect().describe({ program }).receive();
  if (heard.message === 'closed') return { ok: false, reason: 'the processes service is not there' };
  drop(heard.next);
  const [info] = heard.message === 'described' ? heard.programs : [];
  if (info !== undefined) return makeArgs(program, info.args, words, columns);
  const meant = nearest(
    program,
    commands.map((page) => page.name),
  );
  const advice = meant === undefined ? '`help` lists the commands' : `did you mean \`${meant}\`?`;
  return { ok: false, reason: `there is no command or program \`${program}\`: ${advice}` };
}

/** Stops what has started already, says why, and waits until it is gone. */
async function refuse(desk: Desk, running: readonly Running[], reason: string, code: number): Promise<number> {
  await stop({ tools: desk.tools, ids: running.map(({ id }) => id) });
  for (const { outcome } of running) await outcome;
  await desk.screen.line(reason);
  return code;
}

async function stop({ tools, ids }: { tools: Tools; ids: readonly string[] }): Promise<void> {
  for (const id of ids) {
    const heard = await tools.control.connect().kill({ id }).receive();
    if (heard.message !== 'closed') drop(heard.next);
  }
}
