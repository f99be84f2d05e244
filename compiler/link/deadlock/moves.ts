/**
 * What can happen next in a state of a group.
 *
 * Owns: the steps of a task as changes of a state, each with what it is called in a trace. Invariants: a state is never changed, each move
 * has one of its own; a task without moves waits, is over, or is out of sight.
 */
import type { TalkStep, TalkWait } from '../../../abi/index.ts';
import type { Group } from './group.ts';
import { outside, type State, type Task } from './state.ts';

export interface Move {
  readonly state: State;
  /** Undefined for what nobody would see. */
  readonly said: Said | undefined;
}

/** A line of a trace, and the wire it is about. */
export interface Said {
  readonly process: number;
  readonly need: string | undefined;
  readonly text: string;
}

export const stepOf = (group: Group, { process, task, at }: Task): TalkStep | undefined =>
  group[process]?.talks.tasks[task]?.[at];

export function movesOf(group: Group, state: State, index: number): readonly Move[] {
  const task = state.tasks[index];
  const step = task && stepOf(group, task);
  if (task === undefined || step === undefined) return [];
  /** A copy in which the task has gone on, and the task in it. */
  const go = (to: number, change: (copy: State, own: Task) => Said | undefined): readonly Move[] => {
    const copy = state.clone();
    const own = copy.tasks[index];
    if (own === undefined) return [];
    own.at = to;
    const said = change(copy, own);
    return [{ state: copy, said }];
  };
  if (step.do === 'either') return step.to.flatMap((to) => go(to, () => undefined));
  if (step.do === 'wait') return step.on.flatMap((one) => waited(group, state, task, one, go));
  if (step.do === 'end') return go(task.at, (copy, own) => ended(group, copy, own));
  return go(step.to, (copy, own) => done(group, copy, own, step));
}

/** Whether a task has to wait; the same as having no moves while it waits, and told without making them. */
export function isWaiting(group: Group, state: State, task: Task): boolean {
  const step = stepOf(group, task);
  if (step?.do !== 'wait') return false;
  return step.on.every((one) => {
    if (!('offer' in one)) {
      const end = state.slot(task, one.slot);
      return end !== outside && state.next(end) === undefined;
    }
    const { pending, visited, shut } = state.port(task.process, one.offer);
    return pending.length === 0 && (visited || shut || !group[task.process]?.open.has(one.offer));
  });
}

type Go = (to: number, change: (copy: State, own: Task) => Said | undefined) => readonly Move[];

function ended(group: Group, state: State, task: Task): Said | undefined {
  const member = group[task.process];
  state.finish(task, new Set(member?.talks.tasks.flat().flatMap(offersIn)));
  if (task.task !== 0) return undefined;
  return { process: task.process, need: undefined, text: `\`${member?.name}\` ends` };
}

export const offersIn = (step: TalkStep): readonly string[] =>
  step.do === 'wait' ? step.on.flatMap((one) => ('offer' in one ? [one.offer] : [])) : [];

function done(
  group: Group,
  state: State,
  task: Task,
  step: Exclude<TalkStep, { do: 'either' | 'wait' | 'end' }>,
): Said | undefined {
  const name = group[task.process]?.name ?? '';
  switch (step.do) {
    case 'open': {
      const offer = group[task.process]?.uses.get(step.need);
      if (offer === undefined) {
        state.hold(task, step.slot, outside);
        return undefined;
      }
      state.hold(task, step.slot, state.connect(offer.process, offer.name));
      const text = `\`${name}\` opens a conversation with \`${group[offer.process]?.name}.${offer.name}\``;
      return { process: task.process, need: step.need, text };
    }
    case 'pair': {
      const imp = state.pair();
      state.hold(task, step.imp, imp);
      state.hold(task, step.exp, imp + 1);
      return undefined;
    }
    case 'say': {
      const end = state.slot(task, step.slot);
      const to = peerName(group, state, end);
      state.say(end, step.message);
      if (to === undefined) return undefined;
      return { process: task.process, need: undefined, text: `\`${name}\` says \`${step.message}\` to \`${to}\`` };
    }
    case 'drop': {
      const end = state.take(task, step.slot);
      const to = state.next(end) === 'closed' ? undefined : peerName(group, state, end);
      state.release(end);
      if (to === undefined) return undefined;
      return { process: task.process, need: undefined, text: `\`${name}\` lets go of its conversation with \`${to}\`` };
    }
    case 'shut':
      state.shut(task.process, step.offer);
      return undefined;
    case 'lose':
      state.lose(state.take(task, step.slot));
      state.forgetAlike();
      return undefined;
    case 'fork': {
      const slots = step.moved.map((slot) => state.take(task, slot));
      start(group, state, { process: task.process, task: step.task, at: 0, slots });
      return undefined;
    }
  }
}

/** One that is over at once is not kept. */
function start(group: Group, state: State, task: Task): void {
  const first = stepOf(group, task);
  if (first === undefined || first.do === 'end') {
    for (const end of task.slots) state.release(end);
    return;
  }
  state.tasks.push(task);
  state.forgetAlike();
}

/** The process at the other end, or the one that has yet to accept it. */
export function peerName(group: Group, state: State, end: number): string | undefined {
  if (end < 0) return undefined;
  const process = state.holderOf(end ^ 1)?.process ?? state.portOf(end ^ 1)?.process;
  return process === undefined ? undefined : group[process]?.name;
}

function waited(group: Group, state: State, task: Task, one: TalkWait, go: Go): readonly Move[] {
  const name = group[task.process]?.name ?? '';
  if ('offer' in one) {
    const port = state.port(task.process, one.offer);
    const came = port.pending[0];
    const said = (from: string): Said => ({
      process: task.process,
      need: undefined,
      text: `\`${name}\` accepts ${from} at \`${one.offer}\``,
    });
    const inside =
      came === undefined
        ? []
        : go(one.to, (copy, own) => {
            copy.port(task.process, one.offer).pending.shift();
            copy.hold(own, one.slot, came);
            return said(`\`${peerName(group, state, came) ?? 'a client'}\``);
          });
    const visitor =
      port.visited || port.shut || !group[task.process]?.open.has(one.offer)
        ? []
        : go(one.to, (copy, own) => {
            copy.port(task.process, one.offer).visited = true;
            copy.hold(own, one.slot, outside);
            return said('somebody else');
          });
    return [...inside, ...visitor];
  }
  const end = state.slot(task, one.slot);
  if (end === outside) return Object.values(one.next).flatMap((to) => go(to, () => undefined));
  const heard = state.next(end);
  const to = heard === undefined ? undefined : one.next[heard];
  if (heard === undefined || to === undefined) return [];
  return go(to, (copy) => {
    const from = peerName(group, state, end);
    copy.hear(end);
    const what =
      heard === 'closed' ? 'that it is closed' : `\`${heard}\`${from === undefined ? '' : ` from \`${from}\``}`;
    return { process: task.process, need: undefined, text: `\`${name}\` hears ${what}` };
  });
}
