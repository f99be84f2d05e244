/** Clients connect to ports; servers accept them; the host's ports outlive their servers. */
import { describe, expect, it } from 'vitest';
import type { Restart } from '../../abi/index.ts';
import { type HandleId, handleId } from '../../kernel/index.ts';
import { carry, echo, need } from './contracts.ts';
import type { Guest, Task } from './fake-engine.ts';
import { faultFrom, handle, type Start, World } from './world.ts';

const always: Restart = { when: 'onFault', most: 3, withinMs: 1000 };

/** Answers each client once. A client that says `quit` makes it break a rule. */
function* serve(guest: Guest): Task {
  for (;;) {
    const came = yield [guest.grant('clients')];
    if (came.kind !== 'client') return;
    const said = yield [came.client];
    if (said.kind !== 'message') continue;
    if (said.message === 1) guest.drop(handleId(1));
    guest.send(came.client, echo, 'refuse');
  }
}
const serving = (world: World, restart?: Restart) => {
  const port = world.kernel.host.port(echo);
  const start: Start = { needs: [need('clients', 'listener', echo)], grants: { clients: { port } } };
  const server = world.spawn('server', serve, restart === undefined ? start : { ...start, restart });
  return { port, server };
};
/** Connects, says a message, and collects what comes back. */
function ask(world: World, client: HandleId, message: string, heard: string[]): void {
  world.kernel.host.say(client, message);
  if (!world.kernel.host.holds(client)) return;
  world.kernel.host.wait(client, (got) => heard.push(got.kind === 'message' ? got.message : got.reason));
}

describe('a port', () => {
  it('queues clients that come before their server', () => {
    const world = new World();
    const port = world.kernel.host.port(echo);
    const heard: string[] = [];
    ask(world, world.kernel.host.connect({ port }), 'ping', heard);
    ask(world, world.kernel.host.connect({ port }), 'ping', heard);
    world.run();
    expect(heard).toEqual([]);
    world.spawn('server', serve, { needs: [need('clients', 'listener', echo)], grants: { clients: { port } } });
    world.run();
    expect(heard).toEqual(['refuse', 'refuse']);
    world.end();
  });

  it('closes a client that comes when too many wait', () => {
    const world = new World();
    const port = world.kernel.host.port(echo);
    const heard: string[] = [];
    for (let count = 0; count < 1024; count += 1) world.kernel.host.connect({ port });
    ask(world, world.kernel.host.connect({ port }), 'ping', heard);
    world.run();
    expect(heard).toEqual(['ended']);
    world.end();
  });

  it.each(['ended', 'killed', 'faulted'] as const)('tells waiting and later clients that its server %s', (how) => {
    const world = new World();
    const port = world.kernel.host.port(echo);
    const heard: string[] = [];
    const server = world.spawn(
      'server',
      function* (guest) {
        const { imp, exp } = guest.channel(echo);
        guest.send(imp, echo, 'ping');
        yield how === 'killed' ? [guest.channel(echo).exp] : [exp];
        if (how === 'faulted') guest.drop(handleId(1));
      },
      { needs: [need('clients', 'listener', echo)], grants: { clients: { port } } },
    );
    ask(world, world.kernel.host.connect({ port }), 'ping', heard);
    world.run();
    if (how === 'killed') world.kernel.kill(server, 'for the test');
    ask(world, world.kernel.host.connect({ port }), 'ping', heard);
    world.run();
    expect(heard).toEqual([how, how]);
    world.end();
  });

  it('keeps clients for the next life of its server', () => {
    const world = new World();
    const { port, server } = serving(world, always);
    const heard: string[] = [];
    world.run();
    ask(world, world.kernel.host.connect({ port }), 'quit', heard);
    ask(world, world.kernel.host.connect({ port }), 'ping', heard);
    world.run();
    expect(world.kernel.list().find((process) => process.sip === server)).toMatchObject({
      restarts: 1,
      state: 'waiting',
    });
    expect(heard).toEqual(['refuse']);
    world.end();
  });

  it('is closed by a server that drops its listener, and open again after a restart', () => {
    const world = new World();
    const port = world.kernel.host.port(echo);
    let life = 0;
    const server = world.spawn(
      'server',
      function* (guest) {
        life += 1;
        if (life > 1) yield* serve(guest);
        guest.drop(guest.grant('clients'));
        yield [guest.channel(echo).exp];
      },
      { needs: [need('clients', 'listener', echo)], grants: { clients: { port } } },
    );
    const heard: string[] = [];
    world.run();
    ask(world, world.kernel.host.connect({ port }), 'ping', heard);
    world.run();
    expect(world.kernel.restart(server)).toBeUndefined();
    ask(world, world.kernel.host.connect({ port }), 'ping', heard);
    world.run();
    expect(heard).toEqual(['ended', 'refuse']);
    world.end();
  });
});

describe('a service made at run time', () => {
  it('is reached by its connector and by what is shared of it', () => {
    const world = new World();
    let accepted = 0;
    const sip = world.spawn('alone', function* (guest) {
      const { listener, connector } = guest.service(echo);
      const other = guest.share(connector);
      guest.connect(connector);
      guest.connect(other);
      guest.drop(other);
      for (; accepted < 2; accepted += 1) yield [listener];
    });
    world.run();
    expect(world.faultOf(sip)).toBe('');
    expect(accepted).toBe(2);
    world.end();
  });

  it('closes its clients when the listener is lost on the way to somebody', () => {
    const world = new World();
    const seen: string[] = [];
    world.spawn('alone', function* (guest) {
      const { listener, connector } = guest.service(echo);
      const { imp, exp } = guest.channel(carry);
      const early = guest.connect(connector);
      guest.send(imp, carry, 'listener', handle(listener));
      guest.drop(exp);
      const late = guest.connect(connector);
      for (const client of [early, late]) {
        guest.send(client, echo, 'ping');
        const heard = yield [client];
        seen.push(heard.kind === 'closed' ? heard.reason : heard.kind);
      }
    });
    world.run();
    expect(seen).toEqual(['ended', 'ended']);
    world.end();
  });

  it('moves with its waiting clients to a new owner', () => {
    const world = new World();
    const { imp, exp } = world.kernel.host.channel(carry);
    const heard: string[] = [];
    world.spawn(
      'maker',
      function* (guest) {
        const { listener, connector } = guest.service(echo);
        const client = guest.connect(connector);
        guest.send(client, echo, 'ping');
        guest.send(guest.grant('out'), carry, 'listener', handle(listener));
        const answer = yield [client];
        heard.push(answer.kind);
      },
      { needs: [need('out', 'imp', carry)], grants: { out: { handle: imp } } },
    );
    world.spawn(
      'heir',
      function* (guest) {
        const got = yield [guest.grant('in')];
        const listener =
          got.kind === 'message' && got.moved[0]?.kind === 'handle' ? got.moved[0].id : guest.grant('in');
        const came = yield [listener];
        if (came.kind !== 'client') return;
        yield [came.client];
        guest.send(came.client, echo, 'pong');
        yield [listener];
      },
      { needs: [need('in', 'exp', carry)], grants: { in: { handle: exp } } },
    );
    world.run();
    expect(heard).toEqual(['message']);
    world.end();
  });

  it.each(['connect', 'share'] as const)('faults who calls %s on what is no connector of its own', (call) => {
    const fault = faultFrom(function* (guest) {
      guest[call](guest.service(echo).listener);
      yield [];
    });
    expect(fault).toMatch(/^ownership: e\d+ is no connector of this process$/);
  });
});

describe('one process', () => {
  it('may not hold more endpoints than the bound, sent away or not', () => {
    const fault = faultFrom(function* (guest) {
      for (;;) {
        const { imp, exp } = guest.channel(carry);
        guest.send(imp, carry, 'parcel', handle(guest.channel(echo).imp));
        if (exp < 0) yield [];
      }
    });
    expect(fault).toBe('memory: holds 16384 endpoints, the most a process may');
  });

  it('faults who drops a handle twice, or while it waits for it', () => {
    const twice = faultFrom(function* (guest) {
      const { imp } = guest.channel(echo);
      guest.drop(imp);
      guest.drop(imp);
      yield [];
    });
    expect(twice).toMatch(/^ownership: e100 was dropped by a process that does not own it$/);
    const waiting = faultFrom(function* (guest) {
      const { exp } = guest.channel(echo);
      guest.wait(5, [exp]);
      guest.drop(exp);
      yield [];
    });
    expect(waiting).toMatch(/^ownership: e101 was dropped while its owner waits for it$/);
  });
});
