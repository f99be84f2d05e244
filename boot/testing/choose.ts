/**
 * What the mock peers do next: whatever the contracts allow, and rather what was not seen yet.
 *
 * Owns: the weights. Reads coverage and changes nothing. Invariant: each thing that is allowed can be chosen.
 */
import type { RecordField } from '../../abi/index.ts';
import type { Coverage, Group } from './coverage.ts';
import type { PeerEnd } from './ends.ts';
import type { Choose } from './play.ts';
import type { Random } from './random.ts';
import type { Step } from './script.ts';
import type { Stage } from './stage.ts';
import { anyFields } from './values.ts';

/** A step whose values are not made yet. */
type Plan =
  | { readonly kind: 'connect'; readonly port: string }
  | Extract<Step, { kind: 'close' | 'refuse' }>
  | { readonly kind: 'say'; readonly end: PeerEnd; readonly message: number; readonly next: number };

interface Weighed {
  readonly item: Plan;
  readonly weight: number;
}
const mostEnds = 8;
const longest = 24;

export function guided(coverage: Coverage, random: Random, words: readonly string[]): Choose {
  const length = 2 + random.below(random.chance(0.3) ? longest * 3 : longest);
  const source = { random, words };
  return (stage, done) => {
    if (done >= length) return undefined;
    const plan = random.weighted(plansOf(stage, coverage));
    if (plan?.kind === 'connect') return { ...plan, as: stage.nameFor(plan.port) };
    if (plan?.kind !== 'say') return plan;
    const { end, message, next } = plan;
    const said = end.table.messages[message];
    if (said === undefined) return undefined;
    const leave = leaveIn(coverage, random, end, next);
    const values = anyFields(said.fields as readonly RecordField[], source);
    return { kind: 'say', end: end.name, message: said.name, values, ...(leave === undefined ? {} : { leave }) };
  };
}

function plansOf(stage: Stage, coverage: Coverage): readonly Weighed[] {
  const plans: Weighed[] = [];
  const live = stage.ends.filter((end) => end.live);
  const clients = live.filter(({ role }) => role === 'client').length;
  for (const { name } of stage.ports.values()) {
    if (live.length < mostEnds)
      plans.push({ item: { kind: 'connect', port: name }, weight: clients === 0 ? 20 : 1 / clients });
  }
  for (const { key, table, role } of coverage.groups.values()) {
    if (role === 'client' || table.states[0]?.speaker !== 'client') continue;
    plans.push({ item: { kind: 'refuse', group: key }, weight: coverage.closeCount(key, 0) === 0 ? 1 : 0.03 });
  }
  for (const end of live) {
    const { group, state, table, role } = end;
    const isNew = coverage.closeCount(group, state) === 0;
    const speaks = stage.isPeersTurn(end);
    plans.push({ item: { kind: 'close', end: end.name }, weight: isNew ? 2 : 0.15 });
    if (!speaks) continue;
    for (const [message, next] of table.states[state]?.next.entries() ?? []) {
      if (next < 0) continue;
      const count = coverage.messageCount(group, state, message);
      const ahead = distanceToNew(coverage, group, next);
      const base = count === 0 ? 12 : 1 / Math.sqrt(1 + count) + (ahead === undefined ? 0 : 4 / (1 + ahead));
      plans.push({ item: { kind: 'say', end, message, next }, weight: role === 'server' ? base * 2 : base });
    }
  }
  return plans;
}

/** How many messages away something lies that was not seen; undefined when there is nothing. */
function distanceToNew(coverage: Coverage, key: string, from: number): number | undefined {
  const group: Group | undefined = coverage.groups.get(key);
  if (group === undefined) return undefined;
  const distances = new Map([[from, 0]]);
  for (const [state, distance] of distances) {
    if (coverage.lacks(group, state) || coverage.mayBringNew(group, state)) return distance;
    for (const next of group.table.states[state]?.next ?? [])
      if (next >= 0 && !distances.has(next)) distances.set(next, distance + 1);
  }
  return undefined;
}

/** A state in which to let go after a message, without waiting for more: one in which the process speaks. */
function leaveIn(coverage: Coverage, random: Random, end: PeerEnd, next: number): string | undefined {
  const { table, role, group } = end;
  const passed = new Set([next]);
  for (const state of passed) {
    const found = table.states[state];
    if (found === undefined || found.speaker === role || found.speaker === 'nobody') continue;
    for (const after of found.next) if (after >= 0) passed.add(after);
  }
  const places = [...passed].filter((state) => table.states[state]?.speaker !== 'nobody');
  const fresh = places.filter((state) => coverage.closeCount(group, state) === 0);
  const chosen =
    fresh.length > 0 && random.chance(0.4) ? random.pick(fresh) : random.chance(0.05) ? random.pick(places) : undefined;
  return chosen === undefined ? undefined : table.states[chosen]?.name;
}
