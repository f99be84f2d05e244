/**
 * The search for a state of a group in which some tasks wait on each other.
 *
 * Owns: the order of the search and what is left out of it. Algorithm: breadth first. Where some task can do something that no other can
 * tell from later (a choice of its own, a message on an end that only it holds), only that task goes on, unless that leads back to what
 * was seen: what is put off is then looked at too, so nothing is put off for ever. A set that waits on itself does so whatever
 * others do, so it is found behind the reduction. Gives up when its share of the work is done.
 */
import type { TalkStep } from '../../../abi/index.ts';
import type { Group } from './group.ts';
import { type Move, movesOf, type Said, stepOf } from './moves.ts';
import { outside, State, type Task } from './state.ts';
import { Stuck, type Waiting } from './stuck.ts';

export type Explored =
  | { readonly kind: 'free' }
  | { readonly kind: 'deadlock'; readonly ring: readonly Waiting[]; readonly trace: readonly Said[] }
  | { readonly kind: 'too-much' };

/** Tasks that are not followed any more: so many, and so many for each process. */
const mostTasks = 48;
const mostTasksEach = 3;

/** How much is looked at in one system, counted in tasks of states, so that a check stays quick whatever is wired to what. */
export class Work {
  #left = 200_000;
  #share = 0;

  /** For the next set: not more than a third of what is left. */
  begin(): void {
    this.#share = Math.ceil(this.#left / 3);
  }

  /** False when there is none left. */
  spend(tasks: number): boolean {
    this.#left -= tasks;
    this.#share -= tasks;
    return this.#share > 0;
  }
}

interface Seen {
  readonly state: State;
  readonly before: Seen | undefined;
  readonly said: readonly Said[];
}

type Settled = Pick<Seen, 'state' | 'said'>;
/** Steps followed without a look at whether they lead anywhere new. */
const mostAtOnce = 500;

export function explore(group: Group, work: Work): Explored {
  work.begin();
  const reduction = new Reduction(group);
  const stuck = new Stuck(group);
  const start = State.start(group);
  const known = new Set([start.key()]);
  let queue: Seen[] = [{ state: start, before: undefined, said: [] }];
  while (queue.length > 0) {
    const later: Seen[] = [];
    for (const seen of queue) {
      const ring = stuck.ring(seen.state);
      if (ring !== undefined) return { kind: 'deadlock', ring, trace: traceTo(seen) };
      for (const move of reduction.movesFrom(seen.state, known)) {
        const { state, said } = reduction.settled(move);
        const key = state.key();
        if (known.has(key)) continue;
        const { length } = state.tasks;
        if (length > mostTasks + group.length * mostTasksEach || !work.spend(length)) return { kind: 'too-much' };
        known.add(key);
        later.push({ state, before: seen, said });
      }
    }
    queue = later;
  }
  return { kind: 'free' };
}

function traceTo(last: Seen): readonly Said[] {
  const trace: Said[] = [];
  for (let at: Seen | undefined = last; at !== undefined; at = at.before) trace.unshift(...at.said);
  return trace;
}

class Reduction {
  readonly #group: Group;
  /** Somebody waits for several things at once, and sees which comes first. */
  readonly #selects: boolean;
  /** Ports, as `process.offer`, at which several may come and it matters who is first. */
  readonly #contested = new Set<string>();

  constructor(group: Group) {
    this.#group = group;
    const steps = group.flatMap(({ talks }) => talks.tasks.flat());
    this.#selects = steps.some((step) => step.do === 'wait' && step.on.length > 1);
    const comers = new Map<string, number>();
    for (const { uses, talks } of group) {
      for (const { process, name } of uses.values()) {
        const port = `${process}.${name}`;
        comers.set(port, (comers.get(port) ?? 0) + talks.tasks.length);
      }
    }
    for (const [port, count] of comers) if (count > 1) this.#contested.add(port);
  }

  movesFrom(state: State, known: ReadonlySet<string>): readonly Move[] {
    for (const moves of this.#ownMoves(state)) if (moves.some((move) => !known.has(move.state.key()))) return moves;
    return state.tasks.flatMap((_, index) => movesOf(this.#group, state, index));
  }

  /** On from a move for as long as there is one way only, which need not be remembered step by step. */
  settled(move: Move): Settled {
    const said = move.said === undefined ? [] : [move.said];
    let { state } = move;
    for (let steps = 0; steps < mostAtOnce; steps++) {
      const [only, more] = this.#firstOwn(state);
      if (only === undefined || more !== undefined) break;
      if (only.said !== undefined) said.push(only.said);
      state = only.state;
    }
    return { state, said };
  }

  #firstOwn(state: State): readonly Move[] {
    for (const moves of this.#ownMoves(state)) return moves;
    return [];
  }

  /** Those of each task that can go on alone; the youngest first, so that what is started comes to wait before more is started. */
  *#ownMoves(state: State): Generator<readonly Move[]> {
    for (let index = state.tasks.length - 1; index >= 0; index--) {
      const task = state.tasks[index];
      const step = task && stepOf(this.#group, task);
      if (task === undefined || step === undefined || !this.#isOwn(state, task, step)) continue;
      const moves = movesOf(this.#group, state, index);
      if (moves.length > 0) yield moves;
    }
  }

  /** Whether the step is the same now and later, whatever the others do in between. */
  #isOwn(state: State, task: Task, step: TalkStep): boolean {
    switch (step.do) {
      case 'either':
      case 'fork':
      case 'pair':
        return true;
      case 'open': {
        const offer = this.#group[task.process]?.uses.get(step.need);
        if (offer === undefined) return true;
        return !this.#selects && !this.#contested.has(`${offer.process}.${offer.name}`);
      }
      case 'wait': {
        const [only] = step.on;
        if (only === undefined || step.on.length > 1 || 'offer' in only) return false;
        return state.slot(task, only.slot) === outside || state.next(state.slot(task, only.slot)) !== undefined;
      }
      case 'end':
        // The end of `main` takes the other tasks with it, whatever they were about to do.
        return (
          !this.#selects &&
          (task.task !== 0 || state.tasks.every((other) => other === task || other.process !== task.process))
        );
      default:
        return !this.#selects;
    }
  }
}
