/**
 * Whether some processes wait on each other for ever, and who waits for whom.
 *
 * Owns: the look at who could bring what is waited for. Changes nothing. Algorithm: of the processes whose every wait is for another
 * process, those go out that wait for something that somebody outside the set may still bring; what is left waits on itself. A process
 * that has any task which can go on is not in it, for nobody here knows what the task would do. Invariant: the host is never in a ring,
 * and whoever waits for the host waits for something that can come.
 */
import type { SipId } from './engine-port.ts';
import { printSip } from './faults.ts';
import type { Connector, Endpoint, Handle, Handles } from './handles.ts';
import type { Holder } from './holders.ts';
import type { Port } from './ports.ts';
import type { Process } from './processes.ts';
import { hasSomething, type Waitable } from './scheduler.ts';
import type { Member } from './sets.ts';

/** One of a ring. It waits for the next; the last for the first. */
export interface Waiter {
  readonly sip: SipId;
  readonly name: string;
  /** For messages: `an answer in Busy of Echo`. */
  readonly waitsFor: string;
}

export interface WaitRing {
  readonly waiters: readonly Waiter[];
  /** Nobody in it waits for an answer: they may be servers that have nothing to do. */
  readonly atRest: boolean;
}

interface Wanted {
  readonly by: Set<Holder>;
  readonly handle: Member;
}

export function findRing(processes: readonly Process[], handles: Handles): WaitRing | undefined {
  const wants = new Map<Holder, readonly Wanted[]>();
  for (const { holder, grants } of processes) {
    if (grants !== undefined || holder.queued || holder.ready.length > 0 || holder.waits.size === 0) continue;
    wants.set(holder, wantsOf(holder, handles));
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const [holder, wanted] of wants) {
      if (wanted.every(({ by }) => by.size > 0 && [...by].every((other) => wants.has(other)))) continue;
      wants.delete(holder);
      changed = true;
    }
  }
  const names = new Map(processes.map((process) => [process.holder, process]));
  const rings = [...wants.keys()].flatMap((start) => ringFrom(start, wants) ?? []);
  const ring = rings.find((steps) => !isAtRest(steps)) ?? rings[0];
  if (ring === undefined) return undefined;
  const waiters = ring.flatMap(({ holder, handle }): readonly Waiter[] => {
    const process = names.get(holder);
    return process === undefined ? [] : [{ sip: process.id, name: process.spec.name, waitsFor: inWords(handle) }];
  });
  return { waiters, atRest: isAtRest(ring) };
}

const isAtRest = (ring: readonly Step[]): boolean =>
  !ring.some(({ handle }) => handle.kind === 'endpoint' && handle.speaksAs === 'client');

export const printRing = ({ waiters: ring }: WaitRing): string =>
  ring
    .map(({ sip, name, waitsFor }, index) => {
      const next = ring[(index + 1) % ring.length];
      return `${name} (${printSip(sip)}) waits for ${waitsFor} from ${next?.name}`;
    })
    .join('; ');

function wantsOf(holder: Holder, handles: Handles): readonly Wanted[] {
  return [...holder.waits].flatMap((wait) =>
    wait.handles.flatMap(membersOf).map((handle) => ({
      by: hasSomething(handle) ? new Set<Holder>() : bringersOf(handle, handles),
      handle,
    })),
  );
}

/** Waiting for a set is waiting for each that stands in it. */
const membersOf = (handle: Waitable): readonly Member[] => (handle.kind === 'set' ? [...handle.members] : [handle]);

/** Whoever could bring something to the handle; nobody when that is not known or is nobody of the system. */
function bringersOf(handle: Member, handles: Handles): Set<Holder> {
  const found = new Set<Holder>();
  if (handle.kind === 'endpoint') {
    const holder = handle.peer && keeperOf(handle.peer);
    if (holder !== undefined) found.add(holder);
    return found;
  }
  if (handle.port.hostMayCome) return found;
  for (const other of handles.all()) {
    if (other.kind !== 'connector' || other.port !== handle.port) continue;
    const holder = keeperOf(other);
    // One that lies where nobody will take it out brings nobody.
    if (holder !== undefined) found.add(holder);
  }
  return found;
}

/** Its owner, or whoever will be once what carries it has come. */
function keeperOf(handle: Endpoint | Connector): Holder | undefined {
  let at: Handle = handle;
  while (at.owner === undefined) {
    const carrier: Endpoint | Port | undefined = at.carrier;
    const next: Handle | undefined = carrier?.kind === 'port' ? carrier.listener : carrier;
    if (next === undefined) return undefined;
    at = next;
  }
  return at.owner;
}

interface Step {
  readonly holder: Holder;
  readonly handle: Member;
}

/** The shortest way back to `start`, as a list of one; waits for answers come first, and those for clients last. */
function ringFrom(
  start: Holder,
  wants: ReadonlyMap<Holder, readonly Wanted[]>,
): readonly (readonly Step[])[] | undefined {
  const from = new Map<Holder, Step>();
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const wanted = [...(wants.get(at) ?? [])].sort((one, other) => rank(one.handle) - rank(other.handle));
    for (const { by, handle } of wanted) {
      for (const next of by) {
        if (next === start) return [backFrom({ holder: at, handle }, start, from)];
        if (from.has(next)) continue;
        from.set(next, { holder: at, handle });
        queue.push(next);
      }
    }
  }
  return undefined;
}

const rank = (handle: Member): number => (handle.kind === 'listener' ? 2 : handle.speaksAs === 'client' ? 0 : 1);

function backFrom(last: Step, start: Holder, from: ReadonlyMap<Holder, Step>): readonly Step[] {
  const ring = [last];
  for (let at = last.holder; at !== start; ) {
    const step = from.get(at);
    if (step === undefined) break;
    ring.unshift(step);
    at = step.holder;
  }
  return ring;
}

function inWords(handle: Member): string {
  if (handle.kind === 'listener') return `a client of ${handle.port.protocol.table.name}`;
  const { name, states } = handle.protocol.table;
  return `a message in ${states[handle.state]?.name} of ${name}`;
}
