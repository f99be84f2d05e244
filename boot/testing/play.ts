/**
 * One run: a script is played, or made while it is played, then everybody is answered, everything is closed, and it is looked what is left.
 *
 * Owns: what counts as a finding. Algorithm: 1. start, answer what the process asks at once, note what it holds; 2. the script;
 * 3. answer all that the process still asks; 4. whoever has no answer then: close what else is open, then let other clients come, and
 * answer again; who has none even so was forgotten; 5. close everything; what the process holds more than at the start is suspected, and
 * kept to be a leak when the same script leaves more each time. Invariant: of the same script comes the same, but for who waits
 * long by right (`isPatient`), which is known only from other runs.
 */
import type { Fault } from '../../abi/index.ts';
import type { QuickJSEngine } from '../../runtime/index.ts';
import type { Program } from '../devices/spawning.ts';
import type { Coverage } from './coverage.ts';
import type { Script, Step, TraceLine } from './script.ts';
import { type PeerEnd, Stage } from './stage.ts';
import { plainestFields } from './values.ts';

export type FindingKind = 'fault' | 'leak' | 'silent' | 'busy';
export interface Finding {
  readonly kind: FindingKind;
  /** The same for what is the same defect. */
  readonly key: string;
  readonly message: string;
  readonly fault?: Fault;
}
export interface Played {
  readonly script: Script;
  readonly trace: readonly TraceLine[];
  readonly finding: Finding | undefined;
}
export interface Playing {
  readonly engine: QuickJSEngine;
  readonly program: Program;
  readonly coverage: Coverage;
  /** Questions that have been seen to be answered only when something else happened. */
  readonly patient: Set<string>;
}

/** What comes next, or undefined when it is enough. */
export type Choose = (stage: Stage, done: number) => Step | undefined;

const mostAnswers = 6;
const times = 3;

export function playScript(playing: Playing, script: Script): Played {
  return play(playing, script.args, (_stage, done) => script.steps[done]);
}

export function play(playing: Playing, args: string, choose: Choose): Played {
  const stage = new Stage(playing.engine, playing.program, playing.coverage);
  const steps: Step[] = [];
  try {
    stage.start(args);
    answer(stage);
    stage.endOfStart();
    const before = stage.holdings();
    perform(playing, stage, choose, steps);
    const script = { args, steps };
    const silent = restOf(stage);
    const stopped = stopOf(stage);
    if (stopped !== undefined || stage.outcome !== undefined) return { script, trace: stage.trace, finding: stopped };
    if (silent !== undefined) return { script, trace: stage.trace, finding: silent };
    const trace = [...stage.trace];
    const finding = leakOf(stage, steps, before);
    if (finding !== undefined) trace.push({ who: 'note', text: finding.message });
    return { script, trace, finding };
  } finally {
    stage.kernel.shutdown();
  }
}

function perform(playing: Playing, stage: Stage, choose: Choose, steps: Step[]): void {
  const overdue = new Map<PeerEnd, string>();
  for (let asked = 0; stage.outcome === undefined && !stage.isBusy; asked += 1) {
    const step = choose(stage, asked);
    if (step === undefined) return;
    if (!stage.play(step)) continue;
    steps.push(step);
    for (const [end, question] of overdue) {
      const isAnswered = stage.outcome === undefined && end.live && stage.isPeersTurn(end);
      if (isAnswered) playing.patient.add(question);
      if (isAnswered || !end.live) overdue.delete(end);
    }
    const waiting = stage.ends.filter((end) => isAsking(stage, end));
    const owed = stage.ends.some((end) => end.role === 'server' && !end.isEarly && stage.isPeersTurn(end));
    const alone = stage.ends.filter((end) => end.live && end.role === 'client').length === 1;
    if (!owed && alone) for (const end of waiting) overdue.set(end, questionOf(end));
  }
}

/** Answers everybody, and looks who is left without an answer. */
function restOf(stage: Stage): Finding | undefined {
  stage.note('now everything that the process asks is answered');
  answer(stage);
  const isUnanswered = (): PeerEnd | undefined => stage.ends.find((end) => isAsking(stage, end));
  if (isUnanswered() === undefined) return undefined;
  for (const end of stage.ends) if (end.role === 'client' && stage.isPeersTurn(end)) closeAndSettle(stage, end);
  answer(stage);
  const end = isUnanswered();
  if (end === undefined || stage.outcome !== undefined || stage.isBusy) return undefined;
  const question = questionOf(end);
  const message = `the process never answers ${end.name} after ${end.asked ?? 'it was given'}: it is at rest`;
  return { kind: 'silent', key: `silent ${question}`, message };
}

/** The process speaks next on it, and the peer is its client. */
const isAsking = (stage: Stage, { live, role, table, state }: PeerEnd): boolean =>
  live && role === 'client' && stage.outcome === undefined && table.states[state]?.speaker === 'server';

const questionOf = ({ group, table, state, asked }: PeerEnd): string =>
  `${group}: ${asked ?? ''} to ${table.states[state]?.name}`;

/** Gives a plain answer to each question of the process, each possible one in turn. */
function answer(stage: Stage): void {
  const given = new Map<string, number>();
  for (let progress = true; progress && stage.outcome === undefined && !stage.isBusy; ) {
    progress = false;
    for (const end of [...stage.ends]) {
      if (end.role !== 'server' || !stage.isPeersTurn(end)) continue;
      const { table, state, group } = end;
      const key = `${end.isEarly ? end.name : group} ${state}`;
      const count = given.get(key) ?? 0;
      if (count >= mostAnswers) continue;
      given.set(key, count + 1);
      const possible = table.messages.filter((_, index) => (table.states[state]?.next[index] ?? -1) >= 0);
      const message = possible[count % possible.length];
      if (message === undefined) continue;
      stage.play({ kind: 'say', end: end.name, message: message.name, values: plainestFields(message.fields) });
      progress = true;
    }
  }
}

function stopOf(stage: Stage): Finding | undefined {
  if (stage.isBusy) {
    return {
      kind: 'busy',
      key: 'busy',
      message: 'the process does not come to rest, though nobody says anything more',
    };
  }
  if (stage.outcome?.end !== 'faulted') return undefined;
  const { fault } = stage.outcome;
  const message = `${fault.kind}: ${fault.message}`;
  return { kind: 'fault', key: `fault ${message.replaceAll(/\d+/g, 'n')} ${placeOf(fault)}`, message, fault };
}

/** Where in the program, without which two exceptions of one sentence would be one. */
const placeOf = ({ trace }: Fault): string => trace.split('\n')[0]?.trim() ?? '';

function leakOf(stage: Stage, steps: readonly Step[], before: ReadonlyMap<string, number>): Finding | undefined {
  const after: ReadonlyMap<string, number>[] = [closedUp(stage)];
  const grown = (): readonly string[] => {
    const all = [before, ...after];
    return [...(after.at(-1)?.keys() ?? [])].filter((what) =>
      all.every((held, index) => index === 0 || (held.get(what) ?? 0) > (all[index - 1]?.get(what) ?? 0)),
    );
  };
  while (after.length < times && grown().length > 0) {
    stage.beginAgain();
    for (const step of steps) stage.play(step);
    answer(stage);
    after.push(closedUp(stage));
    if (stage.outcome !== undefined || stage.isBusy) return undefined;
  }
  const leaked = grown();
  if (leaked.length === 0) return undefined;
  const each = leaked.map(
    (what) =>
      `${what} (${times} times: ${before.get(what) ?? 0}, ${after.map((held) => held.get(what) ?? 0).join(', ')})`,
  );
  return {
    kind: 'leak',
    key: `leak ${leaked.join(', ')}`,
    message: `when all is over the process holds one more with each time: ${each.join('; ')}`,
  };
}

/** What the process holds when nobody speaks with it any more. */
function closedUp(stage: Stage): ReadonlyMap<string, number> {
  for (let rounds = 0; rounds < mostAnswers; rounds += 1) {
    const open = stage.ends.filter((end) => end.live && !end.isEarly);
    if (open.length === 0 || stage.outcome !== undefined || stage.isBusy) break;
    for (const end of open) closeAndSettle(stage, end);
    answer(stage);
  }
  return stage.holdings();
}

function closeAndSettle(stage: Stage, end: PeerEnd): void {
  if (!end.live) return;
  stage.close(end);
  stage.settle();
}
