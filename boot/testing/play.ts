/**
 * One run: a script is played, or made while it is played, then everybody is answered, everything is closed, and it is looked what is left.
 *
 * Owns: what counts as a finding. Algorithm: 1. start, and as a rule answer what the process asks at once; note what it holds; 2. the
 * script; 3. answer all that the process still asks; 4. who has no answer then: close what else is open, and let other clients come and
 * go; who has none even so was forgotten; 5. close everything; where the process holds more than at the start, the same once more and
 * again: what grows each time, and does not go when other clients come and go, is a leak. Invariant: of the same script comes the same.
 */
import type { Fault } from '../../abi/index.ts';
import type { QuickJSEngine } from '../../runtime/index.ts';
import type { Program } from '../devices/spawning.ts';
import type { Coverage } from './coverage.ts';
import type { PeerEnd } from './ends.ts';
import type { Script, Step, TraceLine } from './script.ts';
import { Stage } from './stage.ts';
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
  /** Questions that were answered only when something else happened. */
  readonly patient: Set<string>;
}

/** What comes next, or undefined when it is enough. */
export type Choose = (stage: Stage, done: number) => Step | undefined;

const mostAnswers = 6;
const times = 3;
const toldAfter = 12;

export function playScript(playing: Playing, script: Script): Played {
  return play(playing, script, (_stage, done) => script.steps[done]);
}

/** `begun`: how it begins; its steps are those that `choose` gives. */
export function play(playing: Playing, begun: Omit<Script, 'steps'>, choose: Choose): Played {
  const stage = new Stage(playing.engine, playing.program, playing.coverage);
  const steps: Step[] = [];
  try {
    const before = start(stage, begun);
    for (let asked = 0; isOn(stage); asked += 1) {
      const step = choose(stage, asked);
      if (step === undefined) break;
      if (stage.play(step)) steps.push(step);
    }
    const script = { ...begun, steps };
    const scripted = stage.trace.length;
    const silent = isOn(stage) ? silenceOf(stage, playing.patient) : undefined;
    const stopped = stopOf(stage);
    if (stopped !== undefined || !isOn(stage))
      return { script, trace: shortened(stage.trace, scripted), finding: stopped };
    const finding = silent ?? leakOf(stage, steps, before);
    return { script, trace: stage.trace.slice(0, scripted), finding };
  } finally {
    stage.kernel.shutdown();
  }
}

const isOn = (stage: Stage): boolean => stage.outcome === undefined && !stage.isBusy;

/** What the process holds when it has started. */
function start(stage: Stage, { args, isSettled, refused }: Omit<Script, 'steps'>): ReadonlyMap<string, number> {
  if (refused !== undefined) stage.refuse(refused);
  stage.start(args);
  if (isSettled) answer(stage);
  stage.endOfStart();
  if (isSettled && isOn(stage)) {
    stage.trace.length = 0;
    stage.note('the process has started, and what it asked was answered');
  }
  return stage.holdings();
}

/** What was answered after the script is told only as far as it led to the end. */
function shortened(trace: readonly TraceLine[], scripted: number): readonly TraceLine[] {
  const [told, rest] = [trace.slice(0, scripted), trace.slice(scripted)];
  if (rest.length <= toldAfter) return trace;
  const left: TraceLine = { who: 'note', text: `${rest.length - toldAfter} lines more of questions and plain answers` };
  return [...told, left, ...rest.slice(-toldAfter)];
}

/** Answers everybody, and looks who is left without an answer. */
function silenceOf(stage: Stage, patient: Set<string>): Finding | undefined {
  stage.note('everything that the process asks is answered from now on');
  answer(stage);
  const unanswered = (): readonly PeerEnd[] => stage.ends.filter((end) => isAsking(stage, end));
  if (unanswered().length === 0) return undefined;
  for (const end of stage.ends) if (end.role === 'client' && stage.isPeersTurn(end)) closeAndSettle(stage, end);
  answer(stage);
  const waiting = unanswered();
  if (waiting.length > 0) stir(stage);
  if (!isOn(stage)) return undefined;
  for (const end of waiting) if (stage.isPeersTurn(end)) patient.add(questionOf(end));
  const end = waiting.find((one) => isAsking(stage, one));
  if (end === undefined) return undefined;
  const message = `the process never answers ${end.name} after ${end.asked ?? 'it was given'}, whatever else is said to it`;
  return { kind: 'silent', key: `silent ${questionOf(end)}`, message };
}

/** Other clients come, each says one of the things that can be said first, and goes: whoever waits for that has it then. */
function stir(stage: Stage): void {
  for (const { name, table, to } of [...stage.ports.values()]) {
    for (const [number, message] of 'connector' in to ? [] : table.messages.entries()) {
      if ((table.states[0]?.next[number] ?? -1) < 0) continue;
      if (!stage.play({ kind: 'connect', port: name, as: `another of ${name}` })) return;
      const end = stage.ends.at(-1);
      if (end === undefined) return;
      stage.play({ kind: 'say', end: end.name, message: message.name, values: plainestFields(message.fields) });
      answer(stage);
      closeAndSettle(stage, end);
    }
  }
}

/** The process speaks next on it, and the peer is its client. */
const isAsking = (stage: Stage, { live, role, table, state }: PeerEnd): boolean =>
  live && role === 'client' && stage.outcome === undefined && table.states[state]?.speaker === 'server';

const questionOf = ({ group, asked }: PeerEnd): string => `${group}: ${asked ?? ''}`;

/** Gives a plain answer to each question of the process, each possible one in turn. */
function answer(stage: Stage): void {
  const given = new Map<string, number>();
  for (let progress = true; progress && isOn(stage); ) {
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
  const place = placeOf(fault);
  const where = place === '' ? message.replaceAll(/\d+/g, 'n') : place;
  return { kind: 'fault', key: `fault ${fault.kind} ${where}`, message, fault };
}

/** Where in the program: what is said in an exception may hold what was heard. */
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
    if (!isOn(stage)) return undefined;
  }
  const leaked = stirred(stage, grown(), after[0]);
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

/** Those that the process holds more of than after the first time, also when others have come and gone. */
function stirred(
  stage: Stage,
  leaked: readonly string[],
  first: ReadonlyMap<string, number> | undefined,
): readonly string[] {
  if (leaked.length === 0) return leaked;
  stir(stage);
  const now = closedUp(stage);
  return isOn(stage) ? leaked.filter((what) => (now.get(what) ?? 0) > (first?.get(what) ?? 0)) : [];
}

/** What the process holds when nobody speaks with it any more. */
function closedUp(stage: Stage): ReadonlyMap<string, number> {
  for (let rounds = 0; rounds < mostAnswers; rounds += 1) {
    const open = stage.ends.filter((end) => end.live && !end.isEarly);
    if (open.length === 0 || !isOn(stage)) break;
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
