/** Processes that wait on each other for ever are named, and nobody else is. */
import { describe, expect, it } from 'vitest';
import { printRing, type WaitRing } from '../../kernel/index.ts';
import { echo, need } from './contracts.ts';
import type { Guest, Task } from './fake-engine.ts';
import { World } from './world.ts';

/** Asks first, and would serve afterwards. */
function* asks(guest: Guest): Task {
  guest.send(guest.grant('other'), echo, 'ping');
  yield [guest.grant('other')];
  yield [guest.grant('mine')];
}
/** Serves one client, for ever. */
function* serves(guest: Guest): Task {
  const came = yield [guest.grant('mine')];
  if (came.kind !== 'client') return;
  for (;;) {
    const said = yield [came.client];
    if (said.kind !== 'message') return;
    guest.send(came.client, echo, 'refuse');
  }
}
const needs = [need('mine', 'listener', echo), need('other', 'imp', echo)];

/** Each is wired to the next, the last to the first. */
function ringOf(world: World, scripts: readonly ((guest: Guest) => Task)[]): readonly number[] {
  const ports = scripts.map(() => world.kernel.host.port(echo));
  return scripts.map((script, index) => {
    const [mine, other] = [ports[index], ports[(index + 1) % ports.length]];
    if (mine === undefined || other === undefined) throw new Error('no port');
    return world.spawn(`p${index}`, script, { needs, grants: { mine: { port: mine }, other: { port: other } } });
  });
}

describe('a ring', () => {
  it.each([1, 2, 3])('of %i that ask each other is told once, with everybody in it', (count) => {
    const world = new World();
    const told: string[] = [];
    world.kernel.onRing((_ring, words) => told.push(words));
    ringOf(world, new Array(count).fill(asks));
    world.run();
    world.run();
    expect(told).toHaveLength(1);
    expect(told[0]?.match(/waits for a message in Busy of Echo/g)).toHaveLength(count);
    const ring: WaitRing | undefined = world.kernel.ring();
    expect(ring?.atRest).toBe(false);
    expect(ring && printRing(ring)).toBe(told[0]);
    world.end();
  });

  it('is none when one of them is killed: the others hear of it', () => {
    const world = new World();
    const [first] = ringOf(world, [asks, asks]);
    world.run();
    expect(world.kernel.ring()).toBeDefined();
    const sip = world.kernel.list().find(({ sip: id }) => id === first)?.sip;
    if (sip !== undefined) world.kernel.kill(sip, 'to see');
    world.run();
    expect(world.kernel.ring()).toBeUndefined();
    world.end();
  });

  it('is none when somebody waits for the host', () => {
    const world = new World();
    const port = world.kernel.host.port(echo);
    const client = world.kernel.host.connect({ port });
    world.spawn('server', serves, { needs: [need('mine', 'listener', echo)], grants: { mine: { port } } });
    world.run();
    expect(world.kernel.ring()).toBeUndefined();
    world.kernel.host.drop(client);
    world.run();
    world.end();
  });

  it('is at rest when nobody in it waits for an answer', () => {
    const world = new World();
    const told: string[] = [];
    world.kernel.onRing((_ring, words) => told.push(words));
    function* waits(guest: Guest): Task {
      yield [guest.grant('mine')];
    }
    const connectors = [need('mine', 'listener', echo), need('other', 'connector', echo)];
    const [one, other] = [world.kernel.host.port(echo), world.kernel.host.port(echo)];
    world.spawn('one', waits, { needs: connectors, grants: { mine: { port: one }, other: { port: other } } });
    world.spawn('other', waits, { needs: connectors, grants: { mine: { port: other }, other: { port: one } } });
    world.run();
    expect(world.kernel.ring()?.atRest).toBe(true);
    expect(told).toEqual([]);
    world.kernel.host.expect(one);
    expect(world.kernel.ring()).toBeUndefined();
    world.end();
  });
});
