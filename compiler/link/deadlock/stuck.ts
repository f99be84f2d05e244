/**
 * Whether some tasks of a state wait on each other for ever.
 *
 * Owns: who waits for whom. Algorithm: 1. of the tasks that wait, those go out that wait for something a task outside the set can still
 * bring, until none does; what is left waits on itself, whatever else happens; 2. a ring is looked for in it that is not a set of
 * servers at rest: one that has a client waiting for its answer, or nobody who comes back to accept.
 */
import { Ahead, type Group } from './group.ts';
import { isWaiting, stepOf } from './moves.ts';
import { outside, type State, type Task } from './state.ts';

/** One of a ring: who waits for the next, in which words. */
export interface Waiting {
  readonly process: number;
  readonly text: string;
}

export class Stuck {
  readonly #group: Group;
  readonly #ahead: readonly Ahead[];

  constructor(group: Group) {
    this.#group = group;
    this.#ahead = group.map(({ talks }) => new Ahead(talks));
  }

  ring(state: State): readonly Waiting[] | undefined {
    const targets = new Map<Task, readonly Task[]>();
    for (const task of state.tasks) {
      const found = isWaiting(this.#group, state, task) ? this.#targetsOf(state, task) : undefined;
      if (found !== undefined && found.length > 0) targets.set(task, found);
    }
    for (let changed = true; changed; ) {
      changed = false;
      for (const [task, waited] of targets) {
        if (waited.every((other) => targets.has(other)) && !this.#mayBeEnded(state, task, targets)) continue;
        targets.delete(task);
        changed = true;
      }
    }
    if (targets.size === 0) return undefined;
    const ring = this.#restless(state, targets);
    return ring?.map((task, index) => this.#inWords(state, task, ring[(index + 1) % ring.length] ?? task));
  }

  /** Its `main` can still come to its end, which takes the task with it and tells whoever waits for it. */
  #mayBeEnded(state: State, task: Task, targets: ReadonlyMap<Task, readonly Task[]>): boolean {
    const main = state.tasks.find((other) => other.process === task.process && other.task === 0);
    return main !== undefined && main !== task && !targets.has(main) && this.#may(main, 'end');
  }

  /** Every task that could bring what it waits for; undefined when somebody out of sight could. */
  #targetsOf(state: State, task: Task): readonly Task[] | undefined {
    const step = stepOf(this.#group, task);
    if (step?.do !== 'wait') return undefined;
    const found = new Set<Task>();
    for (const one of step.on) {
      const some = 'offer' in one ? this.#openers(state, task, one.offer) : this.#peers(state, task, one.slot);
      if (some === undefined) return undefined;
      for (const other of some) found.add(other);
    }
    return [...found];
  }

  #peers(state: State, task: Task, slot: number): readonly Task[] | undefined {
    const end = state.slot(task, slot);
    if (end === outside) return undefined;
    const holder = state.holderOf(end ^ 1);
    if (holder !== undefined) return [holder];
    const port = state.portOf(end ^ 1);
    if (port === undefined) return undefined;
    return state.tasks.filter(
      (other) => other.process === port.process && (other.task === 0 || this.#may(other, `accept ${port.offer}`)),
    );
  }

  #openers(state: State, task: Task, offer: string): readonly Task[] | undefined {
    if (this.#group[task.process]?.open.has(offer)) return undefined;
    const found: Task[] = [];
    for (const other of state.tasks) {
      for (const [need, target] of this.#group[other.process]?.uses ?? []) {
        if (target.process !== task.process || target.name !== offer) continue;
        if (this.#may(other, '?')) return undefined;
        if (this.#may(other, `open ${need}`)) found.push(other);
      }
    }
    return found;
  }

  #may({ process, task, at }: Task, what: string): boolean {
    const reach = this.#ahead[process]?.from(task, at);
    return reach === undefined || reach.has(what) || reach.has('?');
  }

  #restless(state: State, targets: ReadonlyMap<Task, readonly Task[]>): readonly Task[] | undefined {
    for (const task of targets.keys()) {
      const ring = this.#waitsForAnswer(state, task) ? shortestRing(task, targets) : undefined;
      if (ring !== undefined) return ring;
    }
    const awake = new Map([...targets].filter(([task]) => !this.#isAtRest(task)));
    for (const task of awake.keys()) {
      const ring = shortestRing(task, awake);
      if (ring !== undefined) return ring;
    }
    return undefined;
  }

  #waitsForAnswer(state: State, task: Task): boolean {
    const step = stepOf(this.#group, task);
    if (step?.do !== 'wait') return false;
    return step.on.some((one) => !('offer' in one) && (state.slot(task, one.slot) & 1) === 0);
  }

  /** A server that has come back to wait for its next client. */
  #isAtRest(task: Task): boolean {
    const step = stepOf(this.#group, task);
    const accepts = step?.do === 'wait' && step.on.some((one) => 'offer' in one);
    return accepts && (this.#ahead[task.process]?.loops(task.task, task.at) ?? false);
  }

  #inWords(state: State, task: Task, next: Task): Waiting {
    const name = this.#group[task.process]?.name ?? '';
    const other = this.#group[next.process]?.name ?? '';
    const step = stepOf(this.#group, task);
    if (step?.do !== 'wait') return { process: task.process, text: `\`${name}\` waits` };
    const what = step.on.map((one) => {
      if ('offer' in one) return `for \`${other}\` to come to \`${one.offer}\``;
      const end = state.slot(task, one.slot);
      if (state.holderOf(end ^ 1) === undefined) return `for \`${other}\` to accept it and answer in \`${one.state}\``;
      return one.as === 'client'
        ? `for \`${other}\` to answer in \`${one.state}\``
        : `for \`${other}\` to speak in \`${one.state}\``;
    });
    return { process: task.process, text: `\`${name}\` waits ${[...new Set(what)].join(' or ')} (${step.at})` };
  }
}

/** The shortest way from a task back to itself. */
function shortestRing(start: Task, targets: ReadonlyMap<Task, readonly Task[]>): readonly Task[] | undefined {
  const from = new Map<Task, Task>();
  const queue = [start];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const target of targets.get(next) ?? []) {
      if (target === start) {
        const ring: Task[] = [];
        for (let at: Task | undefined = next; at !== undefined; at = at === start ? undefined : from.get(at))
          ring.unshift(at);
        return ring;
      }
      if (from.has(target)) continue;
      from.set(target, next);
      queue.push(target);
    }
  }
  return undefined;
}
