/** The host, whose turn it is to speak, learns that nobody listens any more. */
import { expect, it } from 'vitest';
import { echo, need } from './contracts.ts';
import { World } from './world.ts';

/** A client that has asked and waits, and the host that has not answered yet. */
function asked() {
  const world = new World();
  const { imp, exp } = world.kernel.host.channel(echo);
  const client = world.spawn(
    'client',
    function* (guest) {
      guest.send(guest.grant('echo'), echo, 'ping');
      yield [guest.grant('echo')];
    },
    { needs: [need('echo', 'imp', echo)], grants: { echo: { handle: imp } } },
  );
  world.kernel.host.wait(exp, () => undefined);
  world.run();
  return { world, exp, client };
}

it('tells the host when the peer dies while the host speaks next', () => {
  const { world, exp, client } = asked();
  let closed = 0;
  world.kernel.host.whenClosed(exp, () => (closed += 1));
  world.run();
  expect(closed).toBe(0);
  world.kernel.kill(client, 'test');
  world.run();
  expect(closed).toBe(1);
  expect(world.kernel.host.holds(exp)).toBe(false);
  world.end();
});

it('tells nothing once the host stopped watching', () => {
  const { world, exp, client } = asked();
  let closed = 0;
  const stop = world.kernel.host.whenClosed(exp, () => (closed += 1));
  expect(stop()).toBe(false);
  expect(stop()).toBe(false);
  world.kernel.host.say(exp, 'refuse');
  world.kernel.kill(client, 'test');
  world.run();
  expect(closed).toBe(0);
  world.end();
});

it('says on stopping that the peer is gone, when nobody was told yet', () => {
  const { world, exp, client } = asked();
  let closed = 0;
  const stop = world.kernel.host.whenClosed(exp, () => (closed += 1));
  world.kernel.kill(client, 'test');
  expect(stop()).toBe(true);
  world.run();
  expect(closed).toBe(0);
  world.kernel.host.drop(exp);
  world.end();
});

it('is a misuse while the peer speaks next', () => {
  const world = new World();
  const { exp } = world.kernel.host.channel(echo);
  expect(() => world.kernel.host.whenClosed(exp, () => undefined)).toThrow('the peer of');
  world.end();
});
