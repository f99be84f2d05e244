/** Sets of endpoints: fair, empty once their holder is gone, and what stands in one can be used in no other way. */
import { describe, expect, it } from 'vitest';
import type { HandleId } from '../../kernel/index.ts';
import { checkInvariants } from '../../kernel/index.ts';
import { carry, echo, need } from './contracts.ts';
import type { Guest, Script, Task } from './fake-engine.ts';
import { faultFrom, handle, World } from './world.ts';

/** A guest that makes a channel and puts the server's end into a set. */
function withSet(act: (guest: Guest, set: HandleId, exp: HandleId, imp: HandleId) => Task): Script {
  return function* (guest) {
    const { imp, exp } = guest.channel(echo);
    const set = guest.set();
    guest.enter(set, exp);
    yield* act(guest, set, exp, imp);
  };
}

describe('fair', () => {
  const quietClients = 1000;
  /** How the server waits for its clients, once all are there. */
  type Serving = (guest: Guest, clients: readonly HandleId[], heard: (client: HandleId) => void) => Task;

  const inSet: Serving = function* (guest, clients, heard) {
    const set = guest.set();
    for (const client of clients) guest.enter(set, client);
    for (;;) {
      const arrival = yield [set];
      if (arrival.kind !== 'message') continue;
      heard(arrival.handle);
      guest.send(arrival.handle, echo, 'pong');
      guest.enter(set, arrival.handle);
    }
  };
  const inOrder: Serving = function* (guest, clients, heard) {
    for (;;) {
      const arrival = yield clients;
      if (arrival.kind !== 'message') continue;
      heard(arrival.handle);
      guest.send(arrival.handle, echo, 'pong');
    }
  };

  /** One client that speaks whenever it may and a thousand that speak once; who is heard, and after which step. */
  function heardOf(serving: Serving, mostSteps: number) {
    // Looking at every law after each of some thousand steps with a thousand clients would take minutes: it is done now and then.
    const world = new World();
    const { kernel } = world;
    const port = kernel.host.port(echo);
    const heard: { readonly client: HandleId; readonly step: number }[] = [];
    let step = 0;
    const start = { needs: [need('peer', 'imp', echo)], grants: { peer: { port } } };
    world.spawn(
      'server',
      function* (guest) {
        const listener = guest.grant('listener');
        const clients: HandleId[] = [];
        while (clients.length <= quietClients) {
          const arrival = yield [listener];
          if (arrival.kind === 'client') clients.push(arrival.client);
        }
        yield* serving(guest, clients, (client) => heard.push({ client, step }));
      },
      { needs: [need('listener', 'listener', echo)], grants: { listener: { port } } },
    );
    const noisy: Script = function* (guest) {
      for (;;) {
        guest.send(guest.grant('peer'), echo, 'ping');
        yield [guest.grant('peer')];
      }
    };
    const quiet: Script = function* (guest) {
      guest.send(guest.grant('peer'), echo, 'ping');
      yield [guest.grant('peer')];
      yield [guest.channel(echo).exp];
    };
    world.engine.scripts.set('quiet', quiet);
    world.trySpawn('noisy', noisy, start);
    for (let count = 0; count < quietClients; count += 1) world.trySpawn('quiet', quiet, start);
    for (; step < mostSteps && !kernel.idle; step += 1) kernel.step(step);
    expect(checkInvariants(kernel)).toEqual([]);
    world.end();
    const loud = heard[0]?.client;
    return { heard, noisyHeard: heard.filter(({ client }) => client === loud).length };
  }

  it('hears a thousand quiet clients beside a noisy one, each within one round', () => {
    // Of each client: a first turn, being accepted, being heard, hearing the answer. What the noisy one adds is twice a turn of its own.
    const { heard, noisyHeard } = heardOf(inSet, 6000);
    const firsts = new Map<HandleId, number>();
    for (const { client, step } of heard) if (!firsts.has(client)) firsts.set(client, step);
    expect(firsts.size).toBe(quietClients + 1);
    const last = Math.max(...firsts.values());
    expect(last).toBeLessThanOrEqual(4 * (quietClients + 1) + 5);
    expect(heard.filter(({ step }) => step <= last).length).toBeLessThanOrEqual(quietClients + 1 + 1);
    // Once they are quiet the noisy one has the server for itself.
    expect(noisyHeard).toBeGreaterThan(100);
  });

  it('which waiting for them in the order written is not', () => {
    const { heard, noisyHeard } = heardOf(inOrder, 4000);
    expect(noisyHeard).toBeGreaterThan(400);
    expect(new Set(heard.map(({ client }) => client)).size).toBeLessThan(10);
  });
});

describe('whole', () => {
  it('hears in the order in which they came to have something', () => {
    const world = new World();
    const order: number[] = [];
    world.spawn('both', function* (guest) {
      const pairs = [guest.channel(echo), guest.channel(echo), guest.channel(echo)];
      const set = guest.set();
      for (const { exp } of pairs) guest.enter(set, exp);
      for (const index of [2, 0, 1]) {
        const pair = pairs[index];
        if (pair !== undefined) guest.send(pair.imp, echo, 'ping');
      }
      for (let count = 0; count < 3; count += 1) {
        const arrival = yield [set];
        order.push(pairs.findIndex(({ exp }) => exp === arrival.handle));
      }
    });
    world.run();
    expect(order).toEqual([2, 0, 1]);
    world.end();
  });

  it('counts what came before the end was put in', () => {
    const world = new World();
    let heard = '';
    world.spawn('late', function* (guest) {
      const { imp, exp } = guest.channel(echo);
      guest.send(imp, echo, 'ping');
      const set = guest.set();
      guest.enter(set, exp);
      heard = (yield [set]).kind;
    });
    world.run();
    expect(heard).toBe('message');
    world.end();
  });

  it('tells of a close, and lets the closed one go', () => {
    const world = new World();
    const heard: string[] = [];
    world.spawn(
      'closes',
      withSet(function* (guest, set, _exp, imp) {
        guest.drop(imp);
        heard.push((yield [set]).kind);
        expect(world.kernel.counts().handles).toBe(0);
        yield [set, guest.channel(echo).exp];
      }),
    );
    world.run();
    expect(heard).toEqual(['closed']);
    world.end();
  });

  it('drops what stands in it', () => {
    const world = new World();
    const heard: string[] = [];
    world.spawn(
      'drops',
      withSet(function* (guest, set, _exp, imp) {
        guest.send(imp, echo, 'ping');
        guest.drop(set);
        heard.push((yield [imp]).kind);
      }),
    );
    world.run();
    expect(heard).toEqual(['closed']);
    world.end();
  });

  it('gives an end back, and no longer hears it', () => {
    const world = new World();
    const heard: HandleId[] = [];
    world.spawn(
      'takes',
      withSet(function* (guest, set, exp, imp) {
        guest.send(imp, echo, 'ping');
        guest.leave(set, exp);
        const other = guest.channel(echo);
        guest.enter(set, other.exp);
        guest.send(other.imp, echo, 'ping');
        heard.push((yield [set]).handle, (yield [exp]).handle);
        expect(heard).toEqual([other.exp, exp]);
      }),
    );
    world.run();
    expect(heard).toHaveLength(2);
    world.end();
  });

  it('leaves nothing behind when its holder is killed in the middle', () => {
    const world = new World();
    const sip = world.spawn(
      'killed',
      withSet(function* (guest, set, _exp, imp) {
        guest.send(imp, echo, 'ping');
        const other = guest.channel(echo);
        guest.enter(set, other.exp);
        yield [set];
        yield [set];
      }),
    );
    world.step();
    world.kernel.kill(sip, 'test');
    world.check();
    expect(world.kernel.counts()).toMatchObject({ handles: 0, messages: 0 });
    world.end();
  });

  it('is waited for together with others', () => {
    const world = new World();
    const heard: string[] = [];
    world.spawn(
      'waits',
      withSet(function* (guest, set, _exp, imp) {
        const { listener, connector } = guest.service(echo);
        guest.connect(connector);
        heard.push((yield [set, listener]).kind);
        guest.send(imp, echo, 'ping');
        heard.push((yield [set, listener]).kind);
      }),
    );
    world.run();
    expect(heard).toEqual(['client', 'message']);
    world.end();
  });
});

describe('an end in a set', () => {
  it.each<[string, string, (guest: Guest, set: HandleId, exp: HandleId, imp: HandleId) => Task]>([
    [
      'is not spoken on',
      'contract',
      function* (guest, _set, exp) {
        yield* [];
        guest.send(exp, echo, 'pong');
      },
    ],
    [
      'is not dropped',
      'ownership',
      function* (guest, _set, exp) {
        yield* [];
        guest.drop(exp);
      },
    ],
    [
      'is not waited for',
      'ownership',
      function* (_guest, _set, exp) {
        yield [exp];
      },
    ],
    [
      'is not given away',
      'ownership',
      function* (guest, _set, exp) {
        yield* [];
        guest.send(guest.channel(carry).imp, carry, 'server', handle(exp));
      },
    ],
    [
      'is in no second set',
      'ownership',
      function* (guest, _set, exp) {
        yield* [];
        guest.enter(guest.set(), exp);
      },
    ],
    [
      'is not put in twice',
      'ownership',
      function* (guest, set, exp) {
        yield* [];
        guest.enter(set, exp);
      },
    ],
    [
      'is in this one',
      'ownership',
      function* (guest, _set, exp) {
        yield* [];
        guest.leave(guest.set(), exp);
      },
    ],
    [
      'is taken out once',
      'ownership',
      function* (guest, set, exp) {
        yield* [];
        guest.leave(set, exp);
        guest.leave(set, exp);
      },
    ],
    [
      'hears next',
      'contract',
      function* (guest, set, _exp, imp) {
        yield* [];
        guest.enter(set, imp);
      },
    ],
    [
      'is no set',
      'ownership',
      function* (guest, set) {
        yield* [];
        guest.enter(set, guest.set());
      },
    ],
    [
      'is not taken while the set is waited for',
      'ownership',
      function* (guest, set, exp) {
        guest.wait(99, [set]);
        guest.leave(set, exp);
        yield [];
      },
    ],
    [
      'keeps its set, which is waited for',
      'ownership',
      function* (guest, set) {
        guest.wait(99, [set]);
        guest.drop(set);
        yield [];
      },
    ],
    [
      'is in a set that is waited for once',
      'ownership',
      function* (guest, set) {
        guest.wait(99, [set]);
        yield [set];
      },
    ],
    [
      'goes with the set',
      'ownership',
      function* (guest, set, exp) {
        guest.drop(set);
        yield [exp];
      },
    ],
  ])('%s', (_what, kind, act) => {
    expect(faultFrom(withSet(act))).toMatch(new RegExp(`^${kind}: `));
  });

  it('and the set, are nobody else’s', () => {
    const world = new World();
    let set: HandleId | undefined;
    world.spawn(
      'owner',
      withSet(function* (_guest, made) {
        set = made;
        yield [made];
      }),
    );
    world.run();
    const thief = world.spawn('thief', function* (guest) {
      if (set !== undefined) yield [set];
      guest.set();
    });
    world.run();
    expect(world.faultOf(thief)).toMatch(/^ownership: /);
    world.end();
  });
});
