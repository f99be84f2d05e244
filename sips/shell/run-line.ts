/** One line: its pipelines one after another, and the commands that are the shell's own. */
import { drop } from 'skerry';
import type { Clock } from '../contracts/clock.ts';
import { wholeNumber } from '../library/command.ts';
import type { Kept } from '../library/kept.ts';
import { helpPage, helpText, pageOf } from './help.ts';
import type { History } from './history.ts';
import { type Pipeline, parseLine } from './parse.ts';
import { type Desk, runPipeline } from './pipeline.ts';

/** What a line came to: the exit code so far, and whether the system ends. */
export interface Ran {
  readonly code: number;
  readonly exit: boolean;
}

export async function runLine(desk: Desk, history: History, line: string, before: number): Promise<Ran> {
  const parsed = parseLine(line);
  if (!parsed.ok) {
    await desk.screen.line(parsed.reason);
    return { code: 2, exit: false };
  }
  let ran: Ran = { code: before, exit: false };
  for (const pipeline of parsed.pipelines) {
    ran = await runOne(desk, history, pipeline, ran.code);
    if (ran.exit || ran.code === 130) break;
  }
  return ran;
}

async function runOne(desk: Desk, history: History, pipeline: Pipeline, before: number): Promise<Ran> {
  const [first = [], ...rest] = pipeline.stages;
  const [name = '', ...words] = first;
  if (name === 'time' && words.length > 0)
    return timed(desk, history, { ...pipeline, stages: [words, ...rest] }, before);
  if (name !== 'run' && pageOf(name)?.kind === 'shell') {
    if (rest.length === 0) return runOwn(desk, history, name, words, before);
    await desk.screen.line(`${name} is part of the shell and cannot be a stage of a pipeline`);
    return { code: 2, exit: false };
  }
  return { code: await runPipeline(desk, pipeline.stages, pipeline.background), exit: false };
}

async function runOwn(
  { screen }: Desk,
  history: History,
  name: string,
  words: readonly string[],
  before: number,
): Promise<Ran> {
  const [word] = words;
  switch (name) {
    case 'help': {
      const page = word === undefined ? undefined : pageOf(word);
      if (word !== undefined && page === undefined) {
        await screen.line(`help: there is no command \`${word}\``);
        return { code: 1, exit: false };
      }
      await screen.text(page === undefined ? helpText() : helpPage(page));
      return { code: 0, exit: false };
    }
    case 'history':
      await screen.text(history.lines.map((line, index) => `${String(index + 1).padStart(5)}  ${line}\n`).join(''));
      return { code: 0, exit: false };
    case 'exit': {
      const code = word === undefined ? before : wholeNumber(word);
      if (code !== undefined && code <= 255) return { code, exit: true };
      await screen.line('exit: the code is a number from 0 to 255');
      return { code: 2, exit: false };
    }
    default:
      await screen.line(`${name}: say what, as in \`${pageOf(name)?.example ?? name}\``);
      return { code: 2, exit: false };
  }
}

async function timed(desk: Desk, history: History, pipeline: Pipeline, before: number): Promise<Ran> {
  const start = await monotonicMs(desk.tools.clock);
  const ran = await runOne(desk, history, pipeline, before);
  const end = await monotonicMs(desk.tools.clock);
  if (start === undefined || end === undefined) await desk.screen.line('time: the clock is not there');
  else await desk.screen.line(`time: ${(end - start).toFixed(0)} ms`);
  return ran;
}

async function monotonicMs(clock: Kept<Clock>): Promise<number | undefined> {
  const heard = await clock.connect().now().receive();
  if (heard.message === 'closed') return undefined;
  drop(heard.next);
  return heard.monotonicMs;
}
