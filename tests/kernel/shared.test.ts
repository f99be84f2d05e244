/** Frozen blocks: any number of holds, each with one owner; one payer; freed with the last hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockId, type HandleId, handleId, KernelMisuse } from '../../kernel/index.ts';
import { carry, need } from './contracts.ts';
import { type Guest, GuestFault, type Task } from './fake-engine.ts';
import { block, faultFrom, handle, shared, World } from './world.ts';

const allocated = (guest: Guest, byteLength: number) => {
  const id = guest.allocate(byteLength);
  if (id === 'over-quota') throw new Error('over quota');
  return id;
};
const bytesOf = (world: World): readonly number[] => world.kernel.list().map((process) => process.blockBytes);

/** Two processes: the first sends on a channel to the second. */
function pair(sender: (guest: Guest) => Task, receiver: (guest: Guest) => Task) {
  const world = new World();
  const { imp, exp } = world.kernel.host.channel(carry);
  const to = world.spawn('receiver', receiver, {
    needs: [need('in', 'exp', carry)],
    grants: { in: { handle: exp } },
    blockBytes: 10,
  });
  const from = world.spawn('sender', sender, { needs: [need('out', 'imp', carry)], grants: { out: { handle: imp } } });
  return { world, from, to };
}

describe('shared bytes', () => {
  it('are paid for once: by whoever has held them longest, then by the next', () => {
    const seen: (readonly number[])[] = [];
    const { world, from } = pair(
      function* (guest) {
        const bytes = allocated(guest, 80);
        const first = guest.freeze(bytes);
        const second = guest.shareBytes(first, bytes);
        guest.send(guest.grant('out'), carry, 'shared', shared(second, bytes));
        yield [guest.channel(carry).exp];
      },
      function* (guest) {
        yield [guest.grant('in')];
        yield [guest.grant('in')];
        yield [guest.channel(carry).exp];
      },
    );
    world.run();
    seen.push(bytesOf(world));
    world.kernel.kill(from, 'for the test');
    world.run();
    seen.push(bytesOf(world));
    expect(seen).toEqual([
      [0, 80],
      [80, 0],
    ]);
    expect(world.engine.frozen.size).toBe(1);
    world.end();
  });

  it('are freed after the turn in which the last hold is dropped, and not before', () => {
    const world = new World();
    const left: number[] = [];
    world.spawn('alone', function* (guest) {
      const { imp, exp } = guest.channel(carry);
      const bytes = allocated(guest, 10);
      const first = guest.freeze(bytes);
      const second = guest.shareBytes(first, bytes);
      guest.dropShared(first, bytes);
      left.push(world.engine.frozen.size);
      guest.send(imp, carry, 'shared', shared(second, bytes));
      yield [exp];
      left.push(world.engine.frozen.size);
      guest.dropShared(second, bytes);
      left.push(world.engine.frozen.size);
      yield [guest.channel(carry).exp];
    });
    world.run();
    expect(left).toEqual([1, 1, 1]);
    expect(world.engine.frozen.size).toBe(0);
    expect(world.kernel.counts().blocks).toBe(0);
    world.end();
  });

  it("outlive who froze them while they are under way, at nobody's expense", () => {
    const { world, from } = pair(
      function* (guest) {
        const bytes = allocated(guest, 80);
        guest.send(guest.grant('out'), carry, 'shared', shared(guest.freeze(bytes), bytes));
        yield [guest.channel(carry).exp];
      },
      function* (guest) {
        yield [guest.grant('in')];
      },
    );
    world.step();
    world.kernel.step(0);
    expect(world.kernel.counts()).toMatchObject({ blocks: 1, messages: 1 });
    world.kernel.kill(from, 'for the test');
    world.check();
    expect(world.kernel.counts()).toMatchObject({ blocks: 1, messages: 1 });
    expect(bytesOf(world)).toEqual([0, 0]);
    world.run();
    expect(world.kernel.counts().blocks).toBe(0);
    world.end();
  });

  it('count against the quota of their payer', () => {
    const got: boolean[] = [];
    const world = new World();
    world.spawn(
      'alone',
      function* (guest) {
        const bytes = allocated(guest, 60);
        const first = guest.freeze(bytes);
        const second = guest.shareBytes(first, bytes);
        got.push(guest.allocate(41) !== 'over-quota');
        guest.dropShared(first, bytes);
        got.push(guest.allocate(41) !== 'over-quota');
        guest.dropShared(second, bytes);
        got.push(guest.allocate(100) !== 'over-quota');
        yield [guest.channel(carry).exp];
      },
      { blockBytes: 100 },
    );
    world.run();
    expect(got).toEqual([false, false, true]);
    world.end();
  });

  it('are made, sent and read by the host as well', () => {
    const world = new World();
    const { host } = world.kernel;
    const id = host.createBlock(new Uint8Array(5));
    if (id === undefined) throw new Error('no block');
    const hold = host.freeze(id);
    expect(() => host.readBlock(id)).toThrow(KernelMisuse);
    expect(host.readShared(hold)).toEqual(new Uint8Array([1, 2, 3]));
    const { imp, exp } = host.channel(carry);
    const heard: unknown[] = [];
    host.wait(exp, (message) => heard.push(message.kind === 'message' ? message.values.bytes : message));
    host.say(imp, 'shared', { bytes: host.shared(hold) });
    world.run();
    expect(heard).toEqual([{ kind: 'shared', id: hold, block: id }]);
    host.drop(hold);
    expect(() => host.shared(hold)).toThrow(KernelMisuse);
    world.end();
  });
});

describe('a process that breaks the rules is faulted:', () => {
  const frozen = (guest: Guest) => {
    const bytes = allocated(guest, 8);
    return { bytes, hold: guest.freeze(bytes), out: guest.channel(carry) };
  };
  const cases: readonly (readonly [string, (guest: Guest) => void, RegExp])[] = [
    ['it freezes what is not its own', (guest) => guest.freeze(blockId(7)), /^ownership: b7 was frozen by/],
    ['it freezes twice', (guest) => guest.freeze(frozen(guest).bytes), /^ownership: b1000 was frozen by/],
    [
      'it sends what it froze as a block',
      (guest) => {
        const { bytes, out } = frozen(guest);
        guest.send(out.imp, carry, 'block', block(bytes));
      },
      /^ownership: b1000 was given away by/,
    ],
    [
      'it gives one hold away twice in a message',
      (guest) => {
        const { bytes, hold, out } = frozen(guest);
        guest.send(out.imp, carry, 'both', shared(hold, bytes), shared(hold, bytes));
      },
      /given away twice in one message/,
    ],
    [
      'it gives one hold away twice',
      (guest) => {
        const { bytes, hold, out } = frozen(guest);
        guest.send(out.imp, carry, 'shared', shared(hold, bytes));
        guest.send(out.imp, carry, 'shared', shared(hold, bytes));
      },
      /given away by a process that does not own it/,
    ],
    [
      'it says a hold is of another block',
      (guest) => {
        const { hold, out } = frozen(guest);
        guest.send(out.imp, carry, 'shared', shared(hold, allocated(guest, 1)));
      },
      /is no hold of b1001/,
    ],
    [
      'it puts a hold in a parcel',
      (guest) => {
        const { hold, out } = frozen(guest);
        guest.send(out.imp, carry, 'parcel', handle(hold));
      },
      /a hold, was given away as something else/,
    ],
    [
      'it sends a hold where a parcel is due',
      (guest) => {
        const { bytes, hold, out } = frozen(guest);
        guest.send(out.imp, carry, 'parcel', shared(hold, bytes));
      },
      /carries in parcel a parcel, not shared bytes/,
    ],
    [
      'it sends a block where shared bytes are due',
      (guest) => guest.send(guest.channel(carry).imp, carry, 'shared', block(guest.allocate(1))),
      /carries in bytes shared bytes, not a block/,
    ],
    ['it drops a hold as an endpoint', (guest) => guest.drop(frozen(guest).hold), /dropped as something else/],
    [
      'it drops a hold twice',
      (guest) => {
        const { bytes, hold } = frozen(guest);
        guest.dropShared(hold, bytes);
        guest.dropShared(hold, bytes);
      },
      /is no hold of b1000 by this process/,
    ],
    ['it waits for a hold', (guest) => guest.wait(1, [frozen(guest).hold]), /waits for e\d+, which is shared bytes/],
    ['it connects through a hold', (guest) => guest.connect(frozen(guest).hold), /is no connector/],
  ];
  it.each(cases)('%s', (_what, act, fault) => {
    const said = faultFrom(function* (guest) {
      act(guest);
      yield [];
    });
    expect(said).toMatch(fault);
  });
});

/** What a process holds, as it knows it itself. */
type Holds = { readonly id: HandleId; readonly of: ReturnType<typeof allocated> }[];

/** Each of some processes in a ring sends to the next, and does what the numbers say each time something comes. */
function* act(guest: Guest, numbers: number[]): Task {
  const holds: Holds = [];
  const out = guest.grant('out');
  for (;;) {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) {
      const hold = holds[number % Math.max(1, holds.length)];
      if (number % 7 === 0) {
        const of = guest.allocate(number % 90);
        if (of !== 'over-quota') holds.push({ id: guest.freeze(of), of });
      } else if (number % 7 === 1 && hold) holds.push({ id: guest.shareBytes(hold.id, hold.of), of: hold.of });
      else if (number % 7 === 2 && hold) guest.dropShared(take(holds, hold).id, hold.of);
      else if (number % 7 === 3) break;
      else if (number % 97 === 4) throw new GuestFault({ kind: 'crash', message: 'random', trace: '' });
      else if (hold) guest.send(out, carry, 'shared', shared(take(holds, hold).id, hold.of));
    }
    const arrival = yield [guest.grant('in')];
    if (arrival.kind !== 'message') return;
    for (const thing of arrival.moved) if (thing.kind === 'shared') holds.push({ id: thing.id, of: thing.block });
  }
}

function take(holds: Holds, hold: Holds[number]): Holds[number] {
  holds.splice(holds.indexOf(hold), 1);
  return hold;
}

it('hold under anything that some processes in a ring do with them', () => {
  let mostHolders = 0;
  const numbers = fc.array(fc.nat(9999), { minLength: 10, maxLength: 60 });
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 3, maxLength: 5 }), fc.nat(40), (processes, dies) => {
      const world = new World();
      const channels = processes.map(() => world.kernel.host.channel(carry));
      const sips = processes.map((list, index) => {
        const out = channels[index]?.imp ?? handleId(0);
        const into = channels[(index + 1) % channels.length]?.exp ?? handleId(0);
        return world.spawn(`p${index}`, (guest) => act(guest, [...list]), {
          needs: [need('out', 'imp', carry), need('in', 'exp', carry)],
          grants: { out: { handle: out }, in: { handle: into } },
        });
      });
      for (let count = 0; count < 200 && !world.kernel.idle; count += 1) {
        world.step();
        const [first] = sips;
        if (count === dies && first !== undefined) world.kernel.kill(first, 'random');
        world.check();
        mostHolders = Math.max(mostHolders, holders(world));
      }
      world.end();
    }),
    { numRuns: 200, seed: 20261201 },
  );
  // The runs are worth something.
  expect(mostHolders).toBeGreaterThanOrEqual(3);
});

/** Of the bytes that most processes hold: how many do. */
function holders({ kernel }: World): number {
  const owners = new Map<number, Set<unknown>>();
  for (const found of kernel.inside.tables.handles.all()) {
    if (found.kind !== 'shared' || found.owner === undefined) continue;
    owners.set(found.block.id, (owners.get(found.block.id) ?? new Set()).add(found.owner));
  }
  return Math.max(0, ...[...owners.values()].map((set) => set.size));
}
