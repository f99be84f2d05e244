/** Living, dying, being killed, alone or with a whole domain. */
import { describe, expect, it } from 'vitest';
import { KernelMisuse, KernelPanic, sipId } from '../../kernel/index.ts';
import { echo, notes } from './contracts.ts';
import type { Guest, Script } from './fake-engine.ts';
import { crash, crashes, idle, policy } from './scripts.ts';
import { faultFrom, World } from './world.ts';

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

it('keeps a process that came up again, however many end after it', () => {
  const world = new World();
  const sip = world.spawn('lasting', idle);
  world.kernel.kill(sip, 'once');
  world.kernel.restart(sip);
  for (let count = 0; count < 70; count += 1) world.spawn('short', crashes);
  world.run();
  expect(world.stateOf(sip)).toBe('waiting');
  expect(world.kernel.list().length).toBe(65);
  world.end();
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
