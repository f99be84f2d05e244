/** Random processes do random things, allowed and not: no law is ever broken, nothing is left, and twice is the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ContractTable } from '../../abi/index.ts';
import { isWaitable } from '../../kernel/handles.ts';
import { type HandleId, handleId, KernelMisuse, type Moved, sipId } from '../../kernel/index.ts';
import { all, carry, echo, need } from './contracts.ts';
import { type Guest, GuestFault, type Task } from './fake-engine.ts';
import { World } from './world.ts';

interface Run {
  /** For each process the choices it makes, one after the other; when they run out it ends. */
  readonly processes: readonly (readonly number[])[];
  /** What the host does between steps. */
  readonly host: readonly number[];
}

const choices = fc.array(fc.nat(9999), { minLength: 5, maxLength: 60 });
const runs: fc.Arbitrary<Run> = fc.record({
  processes: fc.array(choices, { minLength: 2, maxLength: 4 }),
  host: fc.array(fc.nat(9999), { maxLength: 60 }),
});

/** The handles that somebody owns, as the kernel knows them, in order. */
function owned(world: World, owner: number) {
  const { tables } = world.kernel.inside;
  return [...tables.handles.all()].filter((found) => found.owner?.id === owner);
}

/** A message the endpoint may say now, with things that fit it. */
function sayable(world: World, owner: number, pick: number) {
  const mine = owned(world, owner).filter((found) => !isWaitable(found) || found.wait === undefined);
  const endpoints = mine.filter((found) => found.kind === 'endpoint');
  const endpoint = endpoints[pick % Math.max(1, endpoints.length)];
  if (endpoint === undefined) return undefined;
  const table: ContractTable = endpoint.protocol.table;
  const state = table.states[endpoint.state];
  const allowed = table.messages.flatMap((_, number) => ((state?.next[number] ?? -1) >= 0 ? [number] : []));
  const carrying = allowed.filter((number) => endpoint.protocol.carried[number]?.[0]?.shape.kind === 'shared');
  // Half of those who hold shared bytes and may send them do: otherwise few would.
  const likely =
    mine.some(({ kind }) => kind === 'shared') && carrying.length > 0 && pick % 2 === 0 ? carrying : allowed;
  const number = likely[(pick >> 3) % Math.max(1, likely.length)];
  if (number === undefined || state?.speaker !== endpoint.speaksAs) return undefined;
  const blocks = [...(endpoint.owner?.blocks ?? [])].filter((found) => found.owner === endpoint.owner);
  const others = mine.filter((found) => found !== endpoint);
  const moved: Moved[] = [];
  for (const [index, field] of (endpoint.protocol.carried[number] ?? []).entries()) {
    const other = others[(pick + index) % Math.max(1, others.length)];
    const block = blocks[0];
    if (field.shape.kind === 'block' && block !== undefined) moved.push({ kind: 'block', id: block.id });
    else if (field.shape.kind === 'shared') {
      const hold = others.filter((found) => found.kind === 'shared').at((pick + index) % 3);
      if (hold !== undefined) moved.push({ kind: 'shared', id: hold.id, block: hold.block.id });
    } else if (field.shape.kind !== 'block' && other !== undefined) moved.push({ kind: 'handle', id: other.id });
  }
  return { id: endpoint.id, table, number, moved };
}

function* act(world: World, guest: Guest, numbers: readonly number[]): Task {
  for (const [index, number] of numbers.entries()) {
    const pick = number >> 4;
    const mine = owned(world, guest.sip);
    const some: HandleId = mine[pick % Math.max(1, mine.length)]?.id ?? handleId(pick);
    const connectors = mine.filter((found) => found.kind === 'connector');
    const connector = connectors[pick % Math.max(1, connectors.length)];
    switch (number % 16) {
      case 0:
        guest.channel(all[pick % all.length] ?? echo);
        break;
      case 1:
        guest.service(pick % 2 === 0 ? echo : carry);
        break;
      case 2:
        if (connector !== undefined) guest.connect(connector.id);
        break;
      case 3:
        if (pick % 3 === 0 && connector !== undefined) guest.share(connector.id);
        else share(guest, mine, pick);
        break;
      case 4: {
        const block = guest.allocate(pick % 300);
        if (block !== 'over-quota' && pick % 2 === 0) guest.freeze(block);
        break;
      }
      case 5:
        if (pick % 3 === 0) dropSome(guest, mine, some, pick);
        break;
      case 6:
        if (pick % 40 === 0) throw new GuestFault({ kind: 'crash', message: 'random', trace: '' });
        if (pick % 41 === 0) guest.loseMemory();
        if (pick % 17 === 0) guest.send(some, echo, pick % 5);
        break;
      case 7:
      case 8:
      case 9: {
        const able = waitable(world, guest.sip);
        if (able.length > 0) yield able;
        break;
      }
      case 10: {
        const able = waitable(world, guest.sip).slice(0, 1);
        if (able.length > 0) guest.fork(waits(able));
        break;
      }
      default: {
        const say = sayable(world, guest.sip, pick + index);
        if (say !== undefined) guest.send(say.id, say.table, say.number, ...say.moved);
      }
    }
  }
}

/** A second hold of a block that is frozen. */
function share(guest: Guest, mine: ReturnType<typeof owned>, pick: number): void {
  const holds = mine.filter((found) => found.kind === 'shared');
  const hold = holds[pick % Math.max(1, holds.length)];
  if (hold !== undefined) guest.shareBytes(hold.id, hold.block.id);
}

function dropSome(guest: Guest, mine: ReturnType<typeof owned>, some: HandleId, pick: number): void {
  const found = mine.find(({ id }) => id === some);
  if (found?.kind === 'shared' && pick % 31 !== 0) guest.dropShared(some, found.block.id);
  else guest.drop(some);
}

function* waits(handles: readonly HandleId[]): Task {
  yield handles;
}

function waitable(world: World, sip: number): readonly HandleId[] {
  return owned(world, sip).flatMap((found) => {
    if (!isWaitable(found) || found.wait !== undefined) return [];
    if (found.kind === 'listener') return [found.id];
    const speaker = found.protocol.table.states[found.state]?.speaker;
    return speaker === found.speaksAs || speaker === 'nobody' ? [] : [found.id];
  });
}

function hostActs(world: World, number: number): void {
  const { kernel } = world;
  const pick = number >> 3;
  switch (number % 8) {
    case 0:
      if (pick % 4 === 0) kernel.kill(sipId(1 + (pick % 5)), 'random');
      break;
    case 1:
      if (pick % 4 === 0) kernel.restart(sipId(1 + (pick % 5)));
      break;
    case 2: {
      const mine = owned(world, 0);
      const one = mine[pick % Math.max(1, mine.length)];
      if (one !== undefined) kernel.host.drop(one.id);
      break;
    }
    case 3:
      hostBlock(world, pick);
      break;
    default: {
      const say = sayable(world, 0, pick);
      if (say === undefined) break;
      try {
        kernel.host.send(say.id, say.number, world.engine.payload({}), say.moved);
      } catch (error) {
        if (!(error instanceof KernelMisuse)) throw error;
      }
    }
  }
}

/** Every other one is frozen at once. */
function hostBlock({ kernel }: World, pick: number): void {
  const id = kernel.host.createBlock(new Uint8Array(pick % 50));
  if (id !== undefined && pick % 2 === 0) kernel.host.freeze(id);
}

function play({ processes, host }: Run): World {
  const world = new World();
  const ports = [world.kernel.host.port(echo), world.kernel.host.port(carry)];
  const [first, second] = ports;
  if (first === undefined || second === undefined) throw new Error('no port');
  for (const [index, numbers] of processes.entries()) {
    const serves = index === 0;
    world.spawn(`p${index}`, (guest) => act(world, guest, numbers), {
      needs: serves
        ? [need('a', 'listener', echo), need('b', 'listener', carry)]
        : [need('a', 'imp', echo), need('b', 'connector', carry)],
      grants: { a: { port: first }, b: { port: second } },
      restart: { when: index % 2 === 0 ? 'onFault' : 'always', most: 2, withinMs: 50 },
      domain: index < 2 ? 'shared' : `own ${index}`,
    });
  }
  for (let count = 0; count < 300; count += 1) {
    world.nowMs = count;
    const more = world.step();
    const number = host[count];
    if (number !== undefined) hostActs(world, number);
    world.check();
    if (!more && count > host.length) break;
  }
  return world;
}

it('holds under anything', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(runs, (run) => {
      const world = play(run);
      for (const event of world.events) seen.add(event.kind === 'faulted' ? event.fault.kind : event.kind);
      for (const entry of world.trace)
        if (entry.kind === 'turn' && entry.arrival !== 'start') seen.add(entry.arrival.kind);
      world.end();
    }),
    { numRuns: 150, seed: 20261123 },
  );
  // The runs are worth something: they came everywhere.
  for (const kind of [
    'ended',
    'killed',
    'restarted',
    'crash',
    'ownership',
    'contract',
    'domain',
    'message',
    'closed',
    'client',
  ]) {
    expect(seen).toContain(kind);
  }
});

it('does the same twice', () => {
  fc.assert(
    fc.property(runs, (run) => {
      const [once, twice] = [play(run), play(run)];
      expect(JSON.stringify(once.trace)).toBe(JSON.stringify(twice.trace));
      once.end();
      twice.end();
    }),
    { numRuns: 30, seed: 7 },
  );
});
