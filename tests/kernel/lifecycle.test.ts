/** Spawning, dying, killing, coming up again. */
import { describe, expect, it } from 'vitest';
import type { Fault, Restart } from '../../abi/index.ts';
import { handleId, KernelMisuse, KernelPanic, portId, sipId } from '../../kernel/index.ts';
import { echo, falseEcho, need, notes } from './contracts.ts';
import { type Guest, GuestFault, type Script, type Task } from './fake-engine.ts';
import { faultFrom, type Start, World } from './world.ts';

const idle: Script = function* (guest) {
  yield [guest.channel(echo).exp];
};
const crash: Fault = { kind: 'crash', message: 'boom', trace: 'at main.ts:1' };
function* crashes(): Task {
  yield* [];
  throw new GuestFault(crash);
}
const policy = (when: Restart['when'], most = 2, withinMs = 1000): Restart => ({ when, most, withinMs });

describe('spawn', () => {
  it('shows the process in the table and announces it', () => {
    const world = new World();
    const parent = world.spawn('parent', idle);
    const sip = world.spawn('child', idle, { parent });
    expect(world.kernel.list()[1]).toMatchObject({
      sip,
      parent,
      name: 'child',
      image: 'child.sip',
      state: 'ready',
      turns: 0,
    });
    world.run();
    expect(world.kernel.list()[1]).toMatchObject({
      id: 's2',
      state: 'waiting',
      turns: 1,
      cpuMs: 1,
      endpoints: 2,
      memoryBytes: 1000,
    });
    expect(world.events.map((event) => event.kind)).toEqual(['started', 'started']);
    world.end();
  });

  it.each<[string, Start, RegExp]>([
    ['misses', { needs: [need('x', 'imp', echo)] }, /needs x: Imp<Echo>, and nothing was granted$/],
    ['does not need', { grants: { y: { handle: handleId(100) } } }, /^bad has no need named y$/],
    [
      'is not the host’s',
      { needs: [need('x', 'imp', echo)], grants: { x: { handle: handleId(999) } } },
      /the host does not own e999$/,
    ],
    [
      'is the other side',
      { needs: [need('x', 'exp', echo)], grants: { x: { handle: handleId(100) } } },
      /needs x: Exp<Echo>, but it was granted Imp<Echo, 'Start'>$/,
    ],
    [
      'is in another state',
      { needs: [need('x', 'imp', echo, 'Busy')], grants: { x: { handle: handleId(100) } } },
      /needs x: Imp<Echo, 'Busy'>, but it was granted/,
    ],
    [
      'is of another contract',
      { needs: [need('x', 'imp', notes)], grants: { x: { handle: handleId(100) } } },
      /granted Imp<Echo, 'Start'>$/,
    ],
    [
      'is of another version',
      { needs: [need('x', 'imp', echo)], grants: { x: { handle: handleId(102) } } },
      /granted Imp<Echo, 'Start'>$/,
    ],
    [
      'is a listener',
      { needs: [need('x', 'listener', echo)], grants: { x: { handle: handleId(100) } } },
      /needs x: Listener<Echo>, but/,
    ],
    [
      'is waited for',
      { needs: [need('x', 'exp', echo)], grants: { x: { handle: handleId(101) } } },
      /the host waits for e101$/,
    ],
    [
      'is given twice',
      {
        needs: [need('x', 'imp', echo), need('y', 'imp', echo)],
        grants: { x: { handle: handleId(100) }, y: { handle: handleId(100) } },
      },
      /granted to another need too$/,
    ],
    ['is no port', { needs: [need('x', 'imp', echo)], grants: { x: { port: portId(9) } } }, /there is no port p9$/],
    [
      'is a port of another contract',
      { needs: [need('x', 'imp', notes)], grants: { x: { port: portId(1) } } },
      /the port serves Echo/,
    ],
    [
      'is a port for one client',
      { needs: [need('x', 'exp', echo)], grants: { x: { port: portId(1) } } },
      /a listener, not one client$/,
    ],
    [
      'is a port for the middle',
      { needs: [need('x', 'imp', echo, 'Busy')], grants: { x: { port: portId(1) } } },
      /begins in Start$/,
    ],
    [
      'is a port already served',
      { needs: [need('x', 'listener', echo)], grants: { x: { port: portId(2) } } },
      /already served$/,
    ],
    [
      'serves a port twice',
      {
        needs: [need('x', 'listener', echo), need('y', 'listener', echo)],
        grants: { x: { port: portId(1) }, y: { port: portId(1) } },
      },
      /granted to another need too$/,
    ],
    [
      'can be given only once',
      { needs: [need('x', 'imp', echo)], grants: { x: { handle: handleId(100) } }, restart: policy('always') },
      /given only once$/,
    ],
  ])('refuses a grant that %s, and changes nothing', (_what, start, sentence) => {
    const world = new World();
    const { host } = world.kernel;
    const { exp } = host.channel(echo);
    host.channel(falseEcho);
    host.wait(exp, () => undefined);
    host.port(echo);
    host.serve(host.port(echo), () => undefined);
    const before = world.kernel.counts();
    const refused = world.trySpawn('bad', idle, start);
    expect(refused).toEqual({ refused: expect.stringMatching(sentence) });
    expect(world.kernel.counts()).toEqual(before);
    expect(world.engine.heaps.size).toBe(0);
    expect(world.kernel.list()).toEqual([]);
    world.end();
  });

  it('passes on the refusal of an engine, and the host keeps what it would have granted', () => {
    const world = new World();
    world.engine.refuse = 'big';
    const { imp } = world.kernel.host.channel(echo);
    const start = { needs: [need('x', 'imp', echo)], grants: { x: { handle: imp } } };
    expect(world.trySpawn('big', idle, start)).toEqual({ refused: 'out of memory' });
    expect(world.kernel.host.holds(imp)).toBe(true);
    expect(world.events).toEqual([]);
    world.end();
  });
});

describe('a process', () => {
  it('ends with main, whatever tasks remain', () => {
    const world = new World();
    const sip = world.spawn('main', function* (guest) {
      guest.fork(idle(guest));
      const { imp, exp } = guest.channel(notes);
      guest.send(imp, notes, 'note');
      yield [exp];
    });
    world.run();
    expect(world.stateOf(sip)).toBe('ended');
    expect(world.kernel.counts().handles).toBe(0);
    world.end();
  });

  it('faults by itself, by its engine, or by waiting for nothing', () => {
    expect(faultFrom(crashes)).toBe('crash: boom');
    const violates = faultFrom(function* (guest) {
      guest.violate({ kind: 'contract', message: 'a field of another type', trace: '' });
      yield [];
    });
    expect(violates).toBe('contract: a field of another type');
    expect(
      faultFrom(function* () {
        yield [];
      }),
    ).toMatch(/^stalled: /);
  });

  it('is told of once, in order, with its fault', () => {
    const world = new World();
    const outcomes: unknown[] = [];
    const sip = world.spawn('bad', crashes);
    world.kernel.whenDown(sip, (outcome) => outcomes.push(outcome));
    world.run();
    world.kernel.whenDown(sip, (outcome) => outcomes.push(outcome));
    expect(outcomes).toEqual([
      { end: 'faulted', fault: crash },
      { end: 'faulted', fault: crash },
    ]);
    expect(world.events).toEqual([
      { kind: 'started', sip, name: 'bad' },
      { kind: 'faulted', sip, name: 'bad', fault: crash },
    ]);
    expect(world.kernel.whenDown(sipId(99), () => undefined)).toBe(false);
    world.end();
  });

  it('is killed once, before or after its first turn', () => {
    const world = new World();
    const early = world.spawn('early', idle);
    const late = world.spawn('late', idle);
    expect(world.kernel.kill(early, 'no')).toBeUndefined();
    world.run();
    expect(world.kernel.kill(late, 'no')).toBeUndefined();
    expect(world.kernel.kill(late, 'no')).toEqual({ refused: 'there is no live process s2' });
    expect(world.kernel.kill(sipId(7), 'no')).toEqual({ refused: 'there is no live process s7' });
    expect(world.events.slice(2).map((event) => event.kind)).toEqual(['killed', 'killed']);
    expect(world.kernel.list().map((process) => [process.state, process.turns])).toEqual([
      ['killed', 0],
      ['killed', 1],
    ]);
    world.end();
  });

  it('stays in the table after its end, but only among the last 64', () => {
    const world = new World();
    for (let count = 0; count < 70; count += 1)
      world.spawn('short', function* () {
        yield* [];
      });
    world.run();
    expect(world.kernel.list().length).toBe(64);
    expect(world.kernel.list()[0]?.id).toBe('s7');
    world.end();
  });
});

describe('a lost domain', () => {
  it('takes every process in it, and no other; all are down before any comes up', () => {
    const world = new World();
    const lives: string[] = [];
    const noting =
      (script: Script): Script =>
      (guest: Guest) => {
        lives.push(`s${guest.sip}`);
        return script(guest);
      };
    world.spawn('one', noting(idle), { domain: 'shared', restart: policy('onFault') });
    world.spawn('other', noting(idle));
    let lost = false;
    world.spawn(
      'loser',
      noting(function* (guest) {
        if (!lost) {
          lost = true;
          guest.loseMemory();
        }
        yield [guest.channel(echo).exp];
      }),
      { domain: 'shared', restart: policy('onFault') },
    );
    world.run();
    expect(lives).toEqual(['s1', 's2', 's3', 's1', 's3']);
    expect(world.events.slice(3).map((event) => `${event.kind} s${event.sip}`)).toEqual([
      'faulted s1',
      'faulted s3',
      'restarted s1',
      'restarted s3',
    ]);
    expect(world.events[3]).toMatchObject({ fault: { kind: 'domain', message: 'the memory was lost' } });
    world.end();
  });
});

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

describe('the kernel itself', () => {
  it('cannot be called in the middle of a turn, nor for somebody else’s', () => {
    const world = new World();
    const seen: unknown[] = [];
    world.spawn('it', function* (guest) {
      for (const call of [
        () => world.kernel.step(0),
        () => world.kernel.shutdown(),
        () => world.kernel.kill(guest.sip, ''),
      ]) {
        try {
          call();
        } catch (error) {
          seen.push(error instanceof KernelMisuse);
        }
      }
      try {
        world.engine.calls.channel(sipId(5), echo);
      } catch (error) {
        seen.push(error instanceof KernelPanic);
      }
      yield [guest.channel(echo).exp];
    });
    world.run();
    expect(seen).toEqual([true, true, true, true]);
    world.end();
  });

  it('lets who is told of an end kill, spawn and restart, whatever else is going down', () => {
    const world = new World();
    const loser: Script = function* (guest) {
      const { imp, exp } = guest.channel(notes);
      guest.send(imp, notes, 'note');
      yield [exp];
      guest.loseMemory();
    };
    const [one, two] = [world.spawn('one', loser), world.spawn('two', loser)];
    const seen: unknown[] = [];
    world.kernel.whenDown(one, () => {
      seen.push(world.kernel.kill(two, 'too'));
      seen.push(world.kernel.restart(one));
      world.spawn('next', idle);
    });
    for (let count = 0; count < 3; count += 1) world.step();
    expect(seen).toEqual([{ refused: 'there is no live process s2' }, undefined]);
    expect(world.kernel.list().map((process) => process.state)).toEqual(['ready', 'faulted', 'ready']);
    expect(world.events.map((event) => event.kind)).toEqual([
      'started',
      'started',
      'faulted',
      'faulted',
      'restarted',
      'started',
    ]);
    world.end();
  });

  it('starts nothing once it was shut down, whoever is told of the ends', () => {
    const world = new World();
    const sip = world.spawn('it', idle);
    const seen: unknown[] = [];
    world.kernel.whenDown(sip, () => {
      seen.push(world.trySpawn('more', idle), world.kernel.restart(sip));
    });
    world.end();
    const refused = { refused: 'the system has been shut down' };
    expect(seen).toEqual([refused, refused]);
  });

  it('brings up all of a lost domain, however many', () => {
    const world = new World();
    for (let count = 0; count < 70; count += 1) {
      const first = count === 69;
      let lost = !first;
      world.spawn(
        'one',
        function* (guest) {
          if (!lost) {
            lost = true;
            guest.loseMemory();
          }
          yield [guest.channel(echo).exp];
        },
        { restart: policy('onFault') },
      );
    }
    world.run();
    expect(world.kernel.list().filter((process) => process.restarts === 1 && process.state === 'waiting').length).toBe(
      70,
    );
    world.end();
  });

  it('stops listening when told', () => {
    const world = new World();
    const seen: unknown[] = [];
    const stop = world.kernel.onEvent((event) => seen.push(event));
    stop();
    world.spawn('it', idle);
    expect(seen).toEqual([]);
    world.end();
  });
});
