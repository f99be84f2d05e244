/**
 * A contract while it is being judged: its states by name, and the questions one asks of their graph.
 *
 * Owns: reachability, cycles of one speaker, the longest run. Does not own where a contract was written: a caller's own
 * states and sayings ride along. Invariants: the questions take time linear in states and messages; an edge to a state
 * that does not exist leads nowhere.
 */
import type { RecordField } from '../../abi/index.ts';

export type Speaker = 'client' | 'server';

/** That a message may be said in a state. */
export interface Saying {
  readonly message: string;
  readonly speaker: Speaker;
  readonly fields: readonly RecordField[];
  /** The name of the next state. */
  readonly next: string;
}
export interface MachineState<S extends Saying = Saying> {
  readonly name: string;
  readonly says: readonly S[];
}

export const startState = 'Start';

/** Who may speak in the state; the first that may, where both do. */
export const speakerOf = (state: MachineState): Speaker | 'nobody' => state.says[0]?.speaker ?? 'nobody';

const byName = <M extends MachineState>(states: readonly M[]): ReadonlyMap<string, M> =>
  new Map(states.map((state) => [state.name, state]));

/** The states that no conversation comes to. */
export function unreachableStates<M extends MachineState>(states: readonly M[]): readonly M[] {
  const known = byName(states);
  const reached = new Set([startState]);
  for (const name of reached) for (const { next } of known.get(name)?.says ?? []) reached.add(next);
  return states.filter((state) => !reached.has(state.name));
}

/** One side's own steps: the sayings after which the same side speaks again. */
const ownSteps = <S extends Saying>(
  state: MachineState<S>,
  speaker: Speaker,
  known: ReadonlyMap<string, MachineState<S>>,
): readonly S[] =>
  state.says.filter(
    (saying) =>
      saying.speaker === speaker && (known.get(saying.next)?.says ?? []).some((after) => after.speaker === speaker),
  );

export interface Cycle<S extends Saying> {
  readonly speaker: Speaker;
  /** What is said on the way round, from the first state of the cycle back to it. */
  readonly says: readonly S[];
}

/** Ways round in which one side alone speaks; at least one for each state that lies on one, each way once. */
export function oneSidedCycles<S extends Saying>(states: readonly MachineState<S>[]): readonly Cycle<S>[] {
  const known = byName(states);
  return (['client', 'server'] as const).flatMap((speaker) => {
    const done = new Set<string>();
    const path: { readonly state: string; readonly saying: S }[] = [];
    const cycles: Cycle<S>[] = [];
    const walk = (state: MachineState<S>): void => {
      if (done.has(state.name)) return;
      for (const saying of ownSteps(state, speaker, known)) {
        const step = { state: state.name, saying };
        const from = [...path, step].findIndex((earlier) => earlier.state === saying.next);
        const target = known.get(saying.next);
        if (from >= 0) cycles.push({ speaker, says: [...path, step].slice(from).map((each) => each.saying) });
        else if (target) {
          path.push(step);
          walk(target);
          path.pop();
        }
      }
      done.add(state.name);
    };
    for (const state of states) walk(state);
    return cycles;
  });
}

/** The most messages one side can have under way: its longest run. Only for a contract without one-sided cycles. */
export function longestRun(states: readonly MachineState[]): number {
  const known = byName(states);
  const runs = new Map<string, number>();
  const runFrom = (state: MachineState, speaker: Speaker): number => {
    const key = `${speaker} ${state.name}`;
    const cached = runs.get(key);
    if (cached !== undefined) return cached;
    runs.set(key, 0);
    let longest = 0;
    for (const saying of state.says) {
      if (saying.speaker !== speaker) continue;
      const target = known.get(saying.next);
      longest = Math.max(longest, 1 + (target ? runFrom(target, speaker) : 0));
    }
    runs.set(key, longest);
    return longest;
  };
  return Math.max(0, ...states.flatMap((state) => [runFrom(state, 'client'), runFrom(state, 'server')]));
}
