/** Blocks have one owner, one payer, and end with them. */
import { expect, it } from 'vitest';
import { blockId } from '../../kernel/index.ts';
import { carry, need } from './contracts.ts';
import { block, faultFrom, World } from './world.ts';

it('refuses what exceeds the quota, which dropping gives back', () => {
  const world = new World();
  const got: boolean[] = [];
  world.spawn(
    'alone',
    function* (guest) {
      const first = guest.allocate(60);
      got.push(first !== 'over-quota', guest.allocate(41) !== 'over-quota', guest.allocate(40) !== 'over-quota');
      if (first !== 'over-quota') guest.dropBlock(first);
      got.push(guest.allocate(60) !== 'over-quota', guest.allocate(-1) !== 'over-quota');
      yield [guest.channel(carry).exp];
    },
    { blockBytes: 100 },
  );
  world.run();
  expect(got).toEqual([true, false, true, true, false]);
  expect(world.kernel.list()[0]?.blockBytes).toBe(100);
  world.end();
});

it('charges a block under way to its sender, then to whoever receives it, above any quota', () => {
  const world = new World();
  const { imp, exp } = world.kernel.host.channel(carry);
  const charges: (number | undefined)[] = [];
  const look = (): void => {
    charges.push(...world.kernel.list().map((process) => process.blockBytes));
  };
  world.spawn(
    'sender',
    function* (guest) {
      guest.send(guest.grant('out'), carry, 'block', block(guest.allocate(80)));
      guest.wait(1, [guest.channel(carry).exp]);
      yield [guest.channel(carry).exp];
    },
    { needs: [need('out', 'imp', carry)], grants: { out: { handle: imp } }, blockBytes: 100 },
  );
  world.run();
  look();
  world.spawn(
    'receiver',
    function* (guest) {
      yield [guest.grant('in')];
      expect(guest.allocate(1)).toBe('over-quota');
      yield [guest.grant('in')];
    },
    { needs: [need('in', 'exp', carry)], grants: { in: { handle: exp } }, blockBytes: 10 },
  );
  world.run();
  look();
  expect(charges).toEqual([80, 0, 80]);
  world.end();
});

it('frees a block that was sent to nobody, after the turn', () => {
  const world = new World();
  world.spawn('alone', function* (guest) {
    const { imp, exp } = guest.channel(carry);
    guest.drop(exp);
    guest.send(imp, carry, 'block', block(guest.allocate(10)));
    expect(world.engine.blocks.size).toBe(1);
    yield [guest.channel(carry).exp];
  });
  world.run();
  expect(world.engine.blocks.size).toBe(0);
  expect(world.kernel.counts().blocks).toBe(0);
  world.end();
});

it('frees everything a process held when it dies', () => {
  const world = new World();
  const sip = world.spawn('alone', function* (guest) {
    guest.allocate(10);
    const { imp, exp } = guest.channel(carry);
    guest.send(imp, carry, 'block', block(guest.allocate(10)));
    yield [guest.channel(carry).exp];
    guest.drop(exp);
  });
  world.run();
  expect(world.kernel.counts()).toMatchObject({ blocks: 2, messages: 1 });
  world.kernel.kill(sip, 'for the test');
  expect(world.kernel.counts()).toEqual({ processes: 0, handles: 0, blocks: 0, messages: 0, ports: 0 });
  expect(world.engine.blocks.size).toBe(0);
  world.end();
});

it('faults who drops a block that is not its own, or drops it twice', () => {
  const stolen = faultFrom(function* (guest) {
    guest.dropBlock(blockId(5));
    yield [];
  });
  expect(stolen).toBe('ownership: b5 was dropped by a process that does not own it');
  const twice = faultFrom(function* (guest) {
    const id = guest.allocate(1);
    if (id === 'over-quota') return;
    guest.dropBlock(id);
    guest.dropBlock(id);
    yield [];
  });
  expect(twice).toMatch(/^ownership: b1000 was dropped/);
});

it('faults who uses a block after giving it away', () => {
  const fault = faultFrom(function* (guest) {
    const { imp } = guest.channel(carry);
    const given = block(guest.allocate(1));
    guest.send(imp, carry, 'block', given);
    guest.send(imp, carry, 'block', given);
    yield [];
  });
  expect(fault).toMatch(/^ownership: b1000 was given away/);
});
