/**
 * The pass `talks`: what a process says to whom and where it waits, derived from its verified code.
 *
 * Input: a process in which nothing was found, and its manifest. Output: the summary that its image carries for the linker, which
 * composes the summaries of a system along its wires (`docs/deadlock.md`). Algorithm: 1. `main` is gone over from its needs, every call of
 * the process's own functions gone into; 2. each function that `fork` starts is a task of its own, once for each form of its argument; 3.
 * steps that only lead on are left out. Guarantee: a path of the program is a path of the summary, but for what is noted in `unseen`.
 */
import ts from 'typescript';
import type { Manifest, TalkStep, Talks } from '../../../abi/index.ts';
import type { VerifyContext } from '../context.ts';
import { findMain } from '../manifest/main-function.ts';
import { evaluate } from './express.ts';
import { Facts } from './facts.ts';
import { Steps, TooMuch } from './steps.ts';
import { endAt, keyOf, recordOf, renumbered, slotsIn, unknown, type Value, World } from './values.ts';
import { type At, type Exits, Walk } from './walk.ts';

interface Task {
  readonly body: ts.FunctionLikeDeclaration;
  readonly argument: Value;
}
/** More kinds of tasks than that are not followed. */
const mostTasks = 64;

export function deriveTalks(context: VerifyContext, manifest: Manifest): Talks | undefined {
  const main = context.entry && findMain(context.checker, context.entry).main;
  if (!main) return undefined;
  const tasks: Task[] = [{ body: main.declaration, argument: needsAsValue(manifest) }];
  const numbers = new Map<string, number>();
  const ids = new Map<ts.Node, number>();
  const facts = new Facts(context, manifest, (body, argument) => {
    const slots = [...new Set(slotsIn(argument))];
    const there = renumbered(argument, (slot) => slots.indexOf(slot));
    ids.set(body, ids.get(body) ?? ids.size);
    const key = `${ids.get(body)}/${keyOf(there)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (tasks.length >= mostTasks) throw new TooMuch();
    numbers.set(key, tasks.length);
    tasks.push({ body, argument: there });
    return tasks.length - 1;
  });
  const made: (readonly TalkStep[])[] = [];
  // Going over one may find others.
  for (let next = 0; next < tasks.length; next++) {
    const task = tasks[next];
    if (task) made.push(stepsOf(facts, task, next === 0 ? manifest : undefined));
  }
  return { tasks: made, unseen: [...facts.notes] };
}

function needsAsValue({ needs }: Manifest): Value {
  const ends = needs.filter(({ kind }) => kind === 'imp');
  return recordOf(
    needs.map(({ name, kind }, _index) => {
      if (kind === 'connector') return [name, { kind: 'need', name }];
      if (kind === 'listener') return [name, { kind: 'offer', name }];
      const slot = ends.findIndex((end) => end.name === name);
      return [name, slot === -1 ? unknown : endAt(slot)];
    }),
  );
}

/** With `manifest` the task is `main`, which has a conversation with each importing need from the start. */
function stepsOf(facts: Facts, { body, argument }: Task, manifest: Manifest | undefined): readonly TalkStep[] {
  const steps = new Steps();
  const walk = new Walk(facts, steps);
  const slots = [...new Set(slotsIn(argument))].sort((one, other) => one - other);
  const [parameter] = body.parameters;
  let world = new World(new Map(), new Set(slots));
  if (parameter) world = walk.bind(parameter.name, argument, world);
  const end = (): At => steps.add({ do: 'end' });
  const exits: Exits = { returns: end, throws: end, breaks: undefined, continues: undefined, labels: new Map() };
  const frame = walk.frame(body, undefined);
  try {
    let start = 0;
    if (body.body && ts.isBlock(body.body)) start = walk.all([body.body], world, frame, exits, end);
    else if (body.body) start = evaluate(walk, body.body, world, frame, exits, end, true);
    const opened = (manifest?.needs ?? []).filter(({ kind }) => kind === 'imp').map(({ name }) => name);
    for (const [slot, need] of [...opened.entries()].reverse())
      start = steps.add({ do: 'open', need, slot, to: start });
    return steps.finished(start);
  } catch (error) {
    if (!(error instanceof TooMuch) && !(error instanceof RangeError)) throw error;
    facts.notes.add(`${facts.placeOf(body)}: a task with more ways through it than are followed`);
    return outOfSight(slots);
  }
}

/** Everything it has goes out of sight, and itself with it. */
function outOfSight(slots: readonly number[]): readonly TalkStep[] {
  const lost = slots.map((slot, index): TalkStep => ({ do: 'lose', slot, to: index + 1 }));
  return [...lost, { do: 'either', to: [] }];
}
