/** Who comes up again, how often, and what is told. */
import { describe, expect, it } from 'vitest';
import type { Restart } from '../../abi/index.ts';
import { sipId } from '../../kernel/index.ts';
import { echo, need, notes } from './contracts.ts';
import { GuestFault } from './fake-engine.ts';
import { crash, crashes, idle, policy } from './scripts.ts';
import { World } from './world.ts';

describe('supervision', () => {
  it.each<[Restart['when'], 'ends' | 'crashes', number]>([
    ['never', 'ends', 0],
    ['never', 'crashes', 0],
    ['onFault', 'ends', 0],
    ['onFault', 'crashes', 2],
    ['always', 'ends', 2],
    ['always', 'crashes', 2],
  ])('with policy %s a process that %s comes up again %i times, at most 2', (when, how, restarts) => {
    const world = new World();
    const downs: unknown[] = [];
    const sip = world.spawn(
      'it',
      how === 'crashes'
        ? crashes
        : function* () {
            yield* [];
          },
      { restart: policy(when) },
    );
    world.kernel.whenDown(sip, (outcome) => downs.push(outcome.end));
    world.run();
    expect(world.kernel.list()[0]).toMatchObject({
      restarts,
      state: how === 'crashes' ? 'faulted' : 'ended',
      turns: restarts + 1,
    });
    expect(downs).toEqual([how === 'crashes' ? 'faulted' : 'ended']);
    expect(world.events.filter((event) => event.kind === 'restarted').length).toBe(restarts);
    world.end();
  });

  it('gives the budget back as time passes, by the time it is told', () => {
    const world = new World();
    const port = world.kernel.host.port(notes);
    const sip = world.spawn(
      'it',
      function* (guest) {
        const end = guest.grant('bell');
        guest.send(end, notes, 'note');
        guest.send(end, notes, 'flush');
        yield [end];
        throw new GuestFault(crash);
      },
      { needs: [need('bell', 'imp', notes)], grants: { bell: { port } }, restart: policy('onFault', 1, 100) },
    );
    const clients: number[] = [];
    const rings: (() => void)[] = [];
    world.kernel.host.serve(port, (client) => {
      clients.push(client);
      world.kernel.host.wait(client, () =>
        world.kernel.host.wait(client, () => rings.push(() => world.kernel.host.say(client, 'flushed'))),
      );
    });
    for (const nowMs of [0, 50, 101]) {
      world.nowMs = nowMs;
      world.run();
      if (nowMs !== 50) rings.shift()?.();
      world.run();
    }
    expect(world.stateOf(sip)).toBe('waiting');
    world.nowMs = 150;
    rings.shift()?.();
    world.run();
    expect(world.stateOf(sip)).toBe('faulted');
    expect(clients.length).toBe(3);
    world.end();
  });

  it('leaves a killed process down, until somebody restarts it', () => {
    const world = new World();
    const sip = world.spawn('it', idle, { restart: policy('always') });
    world.run();
    world.kernel.kill(sip, 'enough');
    world.run();
    expect(world.stateOf(sip)).toBe('killed');
    expect(world.kernel.restart(sip)).toBeUndefined();
    world.run();
    expect(world.kernel.list()[0]).toMatchObject({ state: 'waiting', restarts: 1 });
    expect(world.kernel.restart(sip)).toBeUndefined();
    world.run();
    expect(world.kernel.list()[0]).toMatchObject({ state: 'waiting', restarts: 2 });
    world.end();
  });

  it('refuses to restart what is unknown or was given a handle', () => {
    const world = new World();
    expect(world.kernel.restart(sipId(5))).toEqual({ refused: 'there is no process s5' });
    const { imp } = world.kernel.host.channel(echo);
    const sip = world.spawn('it', idle, { needs: [need('x', 'imp', echo)], grants: { x: { handle: imp } } });
    world.run();
    expect(world.kernel.restart(sip)).toEqual({ refused: expect.stringMatching(/given only once/) });
    expect(world.stateOf(sip)).toBe('waiting');
    world.end();
  });

  it('stays down, closes its ports and says so when it cannot come up again', () => {
    const world = new World();
    const port = world.kernel.host.port(echo);
    const downs: unknown[] = [];
    const sip = world.spawn('it', crashes, {
      needs: [need('clients', 'listener', echo)],
      grants: { clients: { port } },
      restart: policy('always'),
    });
    world.kernel.whenDown(sip, (outcome) => downs.push(outcome.end));
    const client = world.kernel.host.connect({ port });
    world.kernel.host.say(client, 'ping');
    const heard: unknown[] = [];
    world.kernel.host.wait(client, (got) => heard.push(got));
    world.engine.refuse = 'it';
    world.run();
    expect(downs).toEqual(['faulted']);
    expect(heard).toEqual([{ kind: 'closed', handle: client, reason: 'faulted' }]);
    expect(world.stateOf(sip)).toBe('faulted');
    world.end();
  });
});
