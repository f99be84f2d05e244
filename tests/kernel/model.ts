/**
 * Random processes that do random things, allowed and not: what they do, and the run that plays it.
 *
 * Owns: the choices. A run is drawn by fast-check, so one that breaks a law is shrunk. Invariants: what is done depends on the numbers
 * drawn and on what the kernel holds, on nothing else; after every step each law of `checkInvariants` and the ledger is looked at.
 */
import fc from 'fast-check';
import type { ContractTable, MovedShape } from '../../abi/index.ts';
import { type Handle, type Hold, isWaitable } from '../../kernel/handles.ts';
import { blockId, type HandleId, handleId, KernelMisuse, type Moved, sipId } from '../../kernel/index.ts';
import { all, carry, echo, messageNumber, need } from './contracts.ts';
import { type Guest, GuestFault, type Task } from './fake-engine.ts';
import { Ledger } from './ledger.ts';
import { World } from './world.ts';

export interface Run {
  /** For each process the choices it makes, one after the other; when they run out it ends. */
  readonly processes: readonly (readonly number[])[];
  /** What the host does between steps. */
  readonly host: readonly number[];
}

const choices = fc.array(fc.nat(999_999), { minLength: 5, maxLength: 300, size: 'max' });
export const runs: fc.Arbitrary<Run> = fc.record({
  processes: fc.array(choices, { minLength: 2, maxLength: 6, size: 'max' }),
  host: fc.array(fc.nat(999_999), { maxLength: 200, size: 'max' }),
});

/** The handles that somebody owns, as the kernel knows them, in order. */
function owned(world: World, owner: number) {
  const { tables } = world.kernel.inside;
  return [...tables.handles.all()].filter((found) => found.owner?.id === owner);
}

/** Nobody waits for it, and it stands in no set. */
const isFree = (found: Handle): boolean =>
  !isWaitable(found) || (found.wait === undefined && found.standing === undefined);
const isHold = (found: Handle): found is Hold => found.kind === 'shared';

function fits(found: Handle, shape: MovedShape): boolean {
  if (shape.kind === 'block') return false;
  if (shape.kind === 'shared' || found.kind === 'shared') return shape.kind === found.kind;
  if (shape.kind === 'parcel') return true;
  if (found.kind !== shape.kind || found.protocol.table.name !== shape.contract) return false;
  if (found.kind !== 'endpoint' || shape.kind !== 'endpoint') return true;
  const { speaksAs, protocol, state } = found;
  return (speaksAs === 'client') === (shape.side === 'Imp') && protocol.table.states[state]?.name === shape.state;
}

/** A message the endpoint may say now, with things that fit it. */
function sayable(world: World, owner: number, pick: number) {
  const mine = owned(world, owner).filter(isFree);
  const endpoints = mine.filter((found) => found.kind === 'endpoint');
  const endpoint = endpoints[pick % Math.max(1, endpoints.length)];
  if (endpoint === undefined) return undefined;
  const table: ContractTable = endpoint.protocol.table;
  const state = table.states[endpoint.state];
  const allowed = table.messages.flatMap((_, number) => ((state?.next[number] ?? -1) >= 0 ? [number] : []));
  const carrying = allowed.filter((number) => endpoint.protocol.carried[number]?.[0]?.shape.kind === 'shared');
  // Half of those who hold shared bytes and may send them do: otherwise few would.
  const likely = mine.some(isHold) && carrying.length > 0 && pick % 2 === 0 ? carrying : allowed;
  const number = one(likely, pick >> 3);
  if (number === undefined || state?.speaker !== endpoint.speaksAs) return undefined;
  const blocks = [...(endpoint.owner?.blocks ?? [])].filter((found) => found.owner === endpoint.owner);
  const mayGo = pick % 16 === 0 ? owned(world, owner) : mine;
  const others = mayGo.filter((found) => found !== endpoint);
  const moved: Moved[] = [];
  for (const { shape, optional } of endpoint.protocol.carried[number] ?? []) {
    const free = (thing: { readonly id: number }): boolean => !moved.some(({ id }) => id === thing.id);
    // Now and then something that does not fit, or is waited for or stands in a set.
    const fitting = pick % 32 === 0 ? others : others.filter((found) => fits(found, shape));
    const block = shape.kind === 'block' ? one(blocks.filter(free), pick) : undefined;
    const found = shape.kind === 'block' ? undefined : one(fitting.filter(free), pick);
    if (block !== undefined) moved.push({ kind: 'block', id: block.id });
    else if (found !== undefined) moved.push(asMoved(found, pick));
    else if (!optional && pick % 32 !== 1) return undefined;
  }
  return { id: endpoint.id, table, number, moved };
}

/** Now and then a hold is given away as if it were another handle. */
const asMoved = (found: Handle, pick: number): Moved =>
  isHold(found) && pick % 64 !== 2
    ? { kind: 'shared', id: found.id, block: found.block.id }
    : { kind: 'handle', id: found.id };

type Deed = (guest: Guest, pick: number) => Iterable<readonly HandleId[]>;

/** What a process may do at a number; those that stand more than once are done more often. */
function deedsOf(world: World): readonly Deed[] {
  const mine = (guest: Guest) => owned(world, guest.sip);
  const setsOf = (guest: Guest) => [...(holderOf(world, guest.sip)?.sets.values() ?? [])];
  const some = (guest: Guest, pick: number): HandleId => one(mine(guest), pick)?.id ?? handleId(pick);
  const droppable = (guest: Guest, pick: number): HandleId | undefined =>
    one(
      mine(guest).filter((found) => isFree(found) && !isHold(found)),
      pick,
    )?.id;
  const connector = (guest: Guest, pick: number): HandleId | undefined =>
    one(
      mine(guest).filter((found) => found.kind === 'connector'),
      pick,
    )?.id;
  const hold = (guest: Guest, pick: number): Hold | undefined => one(mine(guest).filter(isHold), pick);
  const say = (guest: Guest, pick: number): void => {
    const found = sayable(world, guest.sip, pick);
    if (found !== undefined) guest.send(found.id, found.table, found.number, ...found.moved);
  };
  const says: Deed = (guest, pick) => nothing(say(guest, pick));
  const waits: Deed = (guest) => {
    const able = waitable(world, guest.sip);
    return able.length > 0 ? [able] : [];
  };
  const ticks: Deed = (guest) => {
    const tick = mine(guest).find(({ id }) => id === guest.grant('tick'));
    if (tick?.kind !== 'endpoint' || tick.wait || tick.standing || tick.state !== 0) return [];
    guest.send(tick.id, echo, 'ping');
    return [[tick.id]];
  };
  const enters: Deed = (guest, pick) => {
    const set = one(setsOf(guest), pick);
    const able = one(waitable(world, guest.sip), pick >> 2);
    if (set !== undefined && able !== undefined) guest.enter(set.id, able);
    return [];
  };
  const hears: Deed = (guest, pick) => {
    const sets = setsOf(guest).filter(({ wait, members }) => wait === undefined && members.size > 0);
    const others = pick % 2 === 0 ? waitable(world, guest.sip).slice(0, 2) : [];
    const ids = sets.slice(0, 2).map(({ id }) => id);
    return ids.length > 0 ? [[...ids, ...others]] : [];
  };
  return [
    (guest, pick) => nothing(guest.channel(one(all, pick) ?? echo)),
    (guest, pick) => nothing(guest.service(pick % 2 === 0 ? echo : carry)),
    (guest, pick) => nothing(given(connector(guest, pick), (id) => guest.connect(id))),
    (guest, pick) => nothing(given(connector(guest, pick), (id) => guest.share(id))),
    (guest, pick) => nothing(guest.allocate(pick % 300)),
    (guest, pick) => nothing(freezes(guest, pick)),
    (guest, pick) => nothing(given(hold(guest, pick), ({ id, block }) => guest.shareBytes(id, block.id))),
    (guest, pick) =>
      nothing(pick % 2 === 0 && given(hold(guest, pick), ({ id, block }) => guest.dropShared(id, block.id))),
    (guest, pick) => nothing(pick % 3 === 0 && given(droppable(guest, pick), (id) => guest.drop(id))),
    (guest, pick) => nothing(misbehave(guest, some(guest, pick), pick)),
    waits,
    waits,
    waits,
    (guest) => nothing(guest.fork(waitsForOne(world, guest.sip))),
    ticks,
    ticks,
    ticks,
    says,
    says,
    says,
    says,
    says,
    (guest) => nothing(setsOf(guest).length < 3 && guest.set()),
    enters,
    enters,
    enters,
    hears,
    hears,
    (guest, pick) => {
      const set = one(setsOf(guest), pick);
      const member = set && one([...set.members], pick >> 2);
      if (set?.wait === undefined && set !== undefined && member !== undefined) guest.leave(set.id, member.id);
      return [];
    },
    (guest, pick) => {
      const block = one([...(holderOf(world, guest.sip)?.blocks ?? [])], pick);
      if (block?.owner?.id === guest.sip) guest.dropBlock(block.id);
      return [];
    },
    (guest, pick) => nothing(pick % 4 === 0 && given(one(setsOf(guest), pick), (set) => guest.drop(set.id))),
  ];
}

const nothing = (_done: unknown): readonly (readonly HandleId[])[] => [];
const one = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
const given = <T>(value: T | undefined, then: (value: T) => unknown): unknown =>
  value === undefined ? undefined : then(value);

function freezes(guest: Guest, pick: number): void {
  const block = guest.allocate(pick % 200);
  if (block !== 'over-quota') guest.freeze(block);
}

function misbehave(guest: Guest, some: HandleId, pick: number): void {
  if (pick % 160 === 0) throw new GuestFault({ kind: 'crash', message: 'random', trace: '' });
  if (pick % 161 === 0) guest.loseMemory();
  if (pick % 68 === 0) guest.send(some, echo, pick % 5);
  if (pick % 77 === 0) guest.enter(handleId(pick % 130), some);
  if (pick % 93 === 0) guest.leave(handleId(pick % 130), some);
  if (pick % 111 === 0) guest.dropShared(some, blockId(1000 + (pick % 7)));
  if (pick % 117 === 0) guest.freeze(blockId(1000 + (pick % 7)));
  if (pick % 123 === 0) guest.drop(some);
}

function* act(world: World, guest: Guest, numbers: readonly number[]): Task {
  const deeds = deedsOf(world);
  for (const number of numbers) {
    const pick = Math.floor(number / deeds.length);
    yield* deeds[number % deeds.length]?.(guest, pick) ?? [];
  }
}

/** What can be waited for when the task comes to run, not when it was made. */
function* waitsForOne(world: World, sip: number): Task {
  const able = waitable(world, sip).slice(0, 1);
  if (able.length > 0) yield able;
}

/** Answers everybody at once, for ever, so that whoever asks it goes on. */
function* ticker(guest: Guest): Task {
  const set = guest.set();
  guest.enter(set, guest.grant('tick'));
  for (;;) {
    const arrival = yield [set];
    if (arrival.kind === 'client') guest.enter(set, arrival.client);
    if (arrival.kind === 'message' && arrival.message === messageNumber(echo, 'ping'))
      guest.send(arrival.handle, echo, 'pong');
    const isOver =
      arrival.kind === 'closed' || (arrival.kind === 'message' && arrival.message !== messageNumber(echo, 'ping'));
    if (!isOver) guest.enter(set, arrival.handle);
  }
}

const holderOf = (world: World, sip: number) =>
  world.kernel.inside.processes.live().find((process) => process.id === sip)?.holder;

function waitable(world: World, sip: number): readonly HandleId[] {
  return owned(world, sip).flatMap((found) => {
    if (!isWaitable(found) || !isFree(found)) return [];
    if (found.kind === 'listener') return [found.id];
    const speaker = found.protocol.table.states[found.state]?.speaker;
    return speaker === found.speaksAs || speaker === 'nobody' ? [] : [found.id];
  });
}

/** True when it did something. */
function hostActs(world: World, number: number): boolean {
  const { kernel } = world;
  const pick = Math.floor(number / 8);
  const somebody = sipId(1 + (pick % 8));
  switch (number % 8) {
    case 0:
      return pick % 8 === 0 && kernel.kill(somebody, 'random') === undefined;
    case 1:
      return pick % 4 === 0 && kernel.restart(somebody) === undefined;
    case 2: {
      const mine = one(owned(world, 0), pick);
      if (mine !== undefined) kernel.host.drop(mine.id);
      return mine !== undefined;
    }
    case 3:
      return hostBlock(world, pick);
    default: {
      const say = sayable(world, 0, pick);
      if (say === undefined) return false;
      try {
        kernel.host.send(say.id, say.number, world.engine.payload({}), say.moved);
      } catch (error) {
        if (!(error instanceof KernelMisuse)) throw error;
      }
      return true;
    }
  }
}

/** Every other one is frozen at once. */
function hostBlock({ kernel }: World, pick: number): boolean {
  const id = kernel.host.createBlock(new Uint8Array(pick % 50));
  if (id !== undefined && pick % 2 === 0) kernel.host.freeze(id);
  return id !== undefined;
}

/** `steps` counts turns and what the host does between them; the world is as it stands after the last. */
export function play({ processes, host }: Run): {
  readonly world: World;
  readonly ledger: Ledger;
  readonly steps: number;
} {
  const ledger = new Ledger();
  const world = new World(ledger);
  const ports = [world.kernel.host.port(echo), world.kernel.host.port(carry), world.kernel.host.port(echo)] as const;
  const tick = need('tick', 'imp', echo);
  world.spawn('ticker', ticker, {
    needs: [need('tick', 'listener', echo)],
    grants: { tick: { port: ports[2] } },
    restart: { when: 'always', most: 1000, withinMs: 1 },
    domain: 'shared',
  });
  const spawn = (index: number, numbers: readonly number[]): void => {
    const serves = index === 0;
    world.trySpawn(`p${index}`, (guest) => act(world, guest, numbers), {
      needs: serves
        ? [need('a', 'listener', echo), need('b', 'listener', carry), tick]
        : [need('a', 'imp', echo), need('b', 'connector', carry), tick],
      grants: { a: { port: ports[0] }, b: { port: ports[1] }, tick: { port: ports[2] } },
      restart: { when: index % 2 === 0 ? 'onFault' : 'always', most: 2, withinMs: 50 },
      domain: index < 2 ? 'shared' : `own ${index % 4}`,
    });
  };
  // The last are made while the others run.
  const late = processes.slice(4);
  for (const [index, numbers] of processes.slice(0, 4).entries()) spawn(index, numbers);
  let steps = 0;
  for (let count = 0; count < 600; count += 1) {
    world.nowMs = count;
    const number = host[count];
    if (world.kernel.idle && number === undefined && count > 60) break;
    const isTurn = !world.kernel.idle;
    if (isTurn) steps += 1;
    world.step();
    ledger.check(world.kernel, isTurn);
    const numbers = late[(count - 10) / 10];
    if (numbers !== undefined) spawn(4 + (count - 10) / 10, numbers);
    if (number === undefined) continue;
    if (hostActs(world, number)) steps += 1;
    world.check();
    ledger.check(world.kernel, false);
  }
  return { world, ledger, steps };
}
