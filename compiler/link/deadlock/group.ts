/**
 * Processes that are looked at together, and the wires between them.
 *
 * Owns: what of a system file the exploration sees. Invariant: whatever is not in the group is out of sight: it answers at once with any
 * message it may, and comes as a client when it likes.
 */
import type { TalkStep, Talks } from '../../../abi/index.ts';

export interface Offer {
  /** A process, by its number in the group. */
  readonly process: number;
  readonly name: string;
}

export interface Member {
  readonly name: string;
  readonly talks: Talks;
  /** By need, where it is wired to a member. */
  readonly uses: ReadonlyMap<string, Offer>;
  /** The offers to which somebody outside the group may come. */
  readonly open: ReadonlySet<string>;
}

export type Group = readonly Member[];

/** What can still come of a task: `open need`, `accept offer`, `end`, and `?` for what is out of sight. */
export type Reach = ReadonlySet<string>;

/** What the steps of a process lead to; asked for often, so worked out once. */
export class Ahead {
  readonly #talks: Talks;
  readonly #reach = new Map<number, Reach>();
  readonly #loops = new Map<number, boolean>();

  constructor(talks: Talks) {
    this.#talks = talks;
  }

  /** From a step on, in the task itself and in those it starts. */
  from(task: number, at: number): Reach {
    const key = task * 1_000_000 + at;
    const known = this.#reach.get(key);
    if (known !== undefined) return known;
    const found = new Set<string>();
    for (const [inTask, step] of this.#walk(task, at)) {
      if (step.do === 'open') found.add(`open ${step.need}`);
      if (step.do === 'either' && step.to.length === 0) found.add('?');
      if (step.do === 'end' && inTask === task) found.add('end');
      if (step.do === 'wait') for (const one of step.on) if ('offer' in one) found.add(`accept ${one.offer}`);
    }
    this.#reach.set(key, found);
    return found;
  }

  /** The task comes back to the step, again and again: it serves. */
  loops(task: number, at: number): boolean {
    const key = task * 1_000_000 + at;
    const known = this.#loops.get(key);
    if (known !== undefined) return known;
    const steps = this.#talks.tasks[task] ?? [];
    const seen = new Set<number>();
    const next = [...followersOf(steps[at])];
    for (let here = next.pop(); here !== undefined; here = next.pop()) {
      if (seen.has(here)) continue;
      seen.add(here);
      next.push(...followersOf(steps[here]));
    }
    this.#loops.set(key, seen.has(at));
    return seen.has(at);
  }

  *#walk(task: number, at: number): Generator<readonly [number, TalkStep]> {
    const seen = new Set<string>();
    const next: [number, number][] = [[task, at]];
    for (let here = next.pop(); here !== undefined; here = next.pop()) {
      const [inTask, place] = here;
      if (seen.has(here.join())) continue;
      seen.add(here.join());
      const step = this.#talks.tasks[inTask]?.[place];
      if (step === undefined) continue;
      yield [inTask, step];
      if (step.do === 'fork') next.push([step.task, 0]);
      for (const to of followersOf(step)) next.push([inTask, to]);
    }
  }
}

export function followersOf(step: TalkStep | undefined): readonly number[] {
  if (step === undefined) return [];
  switch (step.do) {
    case 'end':
      return [];
    case 'either':
      return step.to;
    case 'wait':
      return step.on.flatMap((one) => ('offer' in one ? [one.to] : Object.values(one.next)));
    default:
      return [step.to];
  }
}
