/** The host takes part by the same rules; breaking one is an error of its own, thrown at it, without effect. */
import { describe, expect, it } from 'vitest';
import { blockId, handleId, KernelMisuse, portId } from '../../kernel/index.ts';
import { carry, echo, need, notes } from './contracts.ts';
import { block, handle, World } from './world.ts';

describe('the host', () => {
  it('serves clients, one arrival a step', () => {
    const world = new World();
    const port = world.kernel.host.port(echo);
    const { host } = world.kernel;
    const said: string[] = [];
    const listener = host.serve(port, (client) => {
      said.push('client');
      host.wait(client, (heard) => {
        if (heard.kind === 'message') said.push(heard.message);
        host.say(client, 'pong');
      });
    });
    const sip = world.spawn(
      'client',
      function* (guest) {
        guest.send(guest.grant('it'), echo, 'ping');
        yield [guest.grant('it')];
      },
      { needs: [need('it', 'imp', echo)], grants: { it: { port } } },
    );
    const turns: string[] = [];
    while (world.step()) turns.push(said.join(' '));
    expect(turns).toEqual(['client', 'client', 'client ping']);
    expect(world.stateOf(sip)).toBe('ended');
    host.drop(listener);
    const late = host.connect({ port });
    const heard: unknown[] = [];
    host.say(late, 'ping');
    host.wait(late, (got) => heard.push(got));
    world.run();
    expect(heard).toEqual([{ kind: 'closed', handle: late, reason: 'ended' }]);
    world.end();
  });

  it('gets what moves as ids, and can look at them', () => {
    const world = new World();
    const { host } = world.kernel;
    const { imp, exp } = host.channel(carry);
    const seen: unknown[] = [];
    world.spawn(
      'sender',
      function* (guest) {
        const service = guest.service(echo);
        const talk = guest.channel(echo);
        guest.send(talk.imp, echo, 'ping');
        guest.send(guest.grant('out'), carry, 'two', handle(talk.imp), handle(service.connector));
        guest.send(guest.grant('out'), carry, 'maybe', block(guest.allocate(3)), handle(talk.exp));
        yield [service.listener];
      },
      { needs: [need('out', 'imp', carry)], grants: { out: { handle: imp } } },
    );
    host.wait(exp, (heard) => {
      if (heard.kind !== 'message') return;
      const { one, other } = heard.values as Record<string, { readonly id: ReturnType<typeof handleId> }>;
      if (one === undefined || other === undefined) return;
      seen.push(host.view(one.id), host.view(other.id), host.view(host.connect({ connector: other.id })));
      host.wait(exp, (next) => seen.push(next.kind === 'message' && Object.keys(next.values)));
    });
    world.run();
    expect(seen).toEqual([
      { kind: 'endpoint', contract: echo, side: 'Imp', state: 'Busy' },
      { kind: 'connector', contract: echo },
      { kind: 'endpoint', contract: echo, side: 'Imp', state: 'Start' },
      ['block', 'last'],
    ]);
    world.end();
  });

  it('makes, reads, sends and drops blocks', () => {
    const world = new World();
    const { host } = world.kernel;
    const { imp } = host.channel(carry);
    world.engine.hostBlocksLeft = 2;
    const [one, two] = [host.createBlock(new Uint8Array(3)), host.createBlock(new Uint8Array(3))];
    expect(host.createBlock(new Uint8Array(3))).toBeUndefined();
    if (one === undefined || two === undefined) throw new Error('no block');
    expect([...host.readBlock(one)]).toEqual([1, 2, 3]);
    host.say(imp, 'block', { block: { kind: 'block', id: one } });
    host.dropBlock(two);
    expect(() => host.readBlock(one)).toThrow(KernelMisuse);
    expect(() => host.dropBlock(two)).toThrow(KernelMisuse);
    world.end();
  });

  it('forgets a callback whose endpoint it drops', () => {
    const world = new World();
    const { host } = world.kernel;
    const { imp, exp } = host.channel(notes);
    host.wait(exp, () => {
      throw new Error('called');
    });
    host.say(imp, 'note');
    host.drop(exp);
    world.run();
    world.end();
  });

  it('is served fairly among the others', () => {
    const world = new World();
    const { host } = world.kernel;
    const { imp, exp } = host.channel(notes);
    const order: string[] = [];
    world.spawn('busy', function* (guest) {
      const own = guest.channel(notes);
      for (let count = 0; count < 3; count += 1) guest.send(own.imp, notes, 'note');
      for (let count = 0; count < 3; count += 1) {
        order.push('busy');
        yield [own.exp];
      }
    });
    const again = (): void => {
      order.push('host');
      if (order.length < 5) host.wait(exp, again);
    };
    host.wait(exp, again);
    for (let count = 0; count < 3; count += 1) host.say(imp, 'note');
    world.run();
    expect(order).toEqual(['busy', 'host', 'busy', 'host', 'busy', 'host']);
    world.end();
  });
});

describe('a misuse is thrown and changes nothing', () => {
  it.each<[string, (world: World) => void]>([
    ['a message not allowed', ({ kernel }) => kernel.host.say(handleId(101), 'pong')],
    ['a message that does not exist', ({ kernel }) => kernel.host.say(handleId(100), 'sing')],
    ['a handle it does not own', ({ kernel }) => kernel.host.say(handleId(7), 'ping')],
    ['a moved field that is none', ({ kernel }) => kernel.host.say(handleId(102), 'parcel', { parcel: 'e100' })],
    ['a moved field that is missing', ({ kernel }) => kernel.host.say(handleId(102), 'parcel')],
    [
      'its own endpoint inside itself',
      ({ kernel }) => kernel.host.say(handleId(102), 'parcel', { parcel: handle(handleId(103)) }),
    ],
    ['waiting where it speaks', ({ kernel }) => kernel.host.wait(handleId(100), () => undefined)],
    [
      'waiting twice',
      ({ kernel }) => {
        kernel.host.wait(handleId(101), () => undefined);
        kernel.host.wait(handleId(101), () => undefined);
      },
    ],
    [
      'dropping twice',
      ({ kernel }) => {
        kernel.host.drop(handleId(100));
        kernel.host.drop(handleId(100));
      },
    ],
    [
      'serving a port twice',
      ({ kernel }) => {
        kernel.host.serve(portId(1), () => undefined);
        kernel.host.serve(portId(1), () => undefined);
      },
    ],
    ['a port that is none', ({ kernel }) => kernel.host.connect({ port: portId(9) })],
    ['a connector that is none', ({ kernel }) => kernel.host.connect({ connector: handleId(100) })],
    [
      'waiting at a listener',
      ({ kernel }) =>
        kernel.host.wait(
          kernel.host.serve(portId(1), () => undefined),
          () => undefined,
        ),
    ],
    [
      'speaking where it waits or watches',
      ({ kernel }) => {
        kernel.host.whenClosed(handleId(100), () => undefined);
        kernel.host.say(handleId(100), 'ping');
      },
    ],
    ['a block it does not own', ({ kernel }) => kernel.host.readBlock(blockId(5))],
    ['looking at what is gone', ({ kernel }) => kernel.host.view(handleId(9))],
  ])('%s', (_what, misuse) => {
    const world = new World();
    world.kernel.host.channel(echo);
    world.kernel.host.channel(carry);
    world.kernel.host.port(echo);
    expect(() => misuse(world)).toThrow(KernelMisuse);
    world.check();
    world.end();
  });
});
