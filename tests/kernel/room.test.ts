/** A send within the bound of its contract finds room: no queue grows for it, neither the peer's nor that of whoever is woken. */
import { expect, it } from 'vitest';
import type { ContractTable } from '../../abi/index.ts';
import { echo, flood, notes } from './contracts.ts';
import { World } from './world.ts';

const wide: ContractTable = { ...flood, name: 'Wide', digest: 'digest of Wide', queueBound: 100 };

it.each<[ContractTable, readonly string[]]>([
  [echo, ['ping']],
  [notes, ['note', 'note', 'note', 'flush']],
  [flood, ['drop', 'drop', 'drop']],
  [wide, Array.from({ length: 100 }, () => 'drop')],
])('%o', (contract, messages) => {
  const world = new World();
  world.kernel.host.learn([contract]);
  let grew = -1;
  world.spawn('speaks', function* (guest) {
    const { imp, exp } = guest.channel(contract);
    const hears = world.kernel.inside.tables.handles.get(exp);
    if (hears?.kind !== 'endpoint' || hears.owner === undefined) return;
    const { queue } = hears;
    // A task that waits on the other end is woken by the first message.
    guest.wait(99, [exp]);
    const { ready } = hears.owner;
    const room = (): number => queue.capacity + ready.capacity;
    const before = room();
    expect(queue.capacity).toBeGreaterThanOrEqual(contract.queueBound);
    for (const message of messages) guest.send(imp, contract, message);
    expect(queue.length).toBe(messages.length);
    expect(ready.length).toBe(1);
    grew = room() - before;
    yield [];
  });
  world.step();
  expect(grew).toBe(0);
  world.end();
});

it('no message within the bound is refused, and the next one is', () => {
  const world = new World();
  const sip = world.spawn('floods', function* (guest) {
    const { imp } = guest.channel(flood);
    for (let count = 0; count <= flood.queueBound; count += 1) guest.send(imp, flood, 'drop');
    yield [];
  });
  world.run();
  expect(world.faultOf(sip)).toMatch(/^contract: Flood allows 3 messages under way/);
  world.end();
});
