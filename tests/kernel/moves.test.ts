/** Owned things travel in messages: checked, never lost, never in two places. */
import { describe, expect, it } from 'vitest';
import { blockId, handleId } from '../../kernel/index.ts';
import { carry, echo, need, notes } from './contracts.ts';
import { block, faultFrom, handle, World } from './world.ts';

describe('a moved endpoint', () => {
  it('goes on where its conversation was, with what is queued at it', () => {
    const world = new World();
    const { imp, exp } = world.kernel.host.channel(carry);
    const seen: string[] = [];
    world.spawn(
      'receiver',
      function* (guest) {
        const got = yield [guest.grant('end')];
        const moved = got.kind === 'message' ? got.moved[0] : undefined;
        if (moved?.kind !== 'handle') return;
        const said = yield [moved.id];
        seen.push(said.kind);
        guest.send(moved.id, echo, 'pong');
      },
      { needs: [need('end', 'exp', carry)], grants: { end: { handle: exp } } },
    );
    const talk = world.kernel.host.channel(echo);
    world.kernel.host.say(talk.imp, 'ping');
    world.kernel.host.say(imp, 'server', { exp: handle(talk.exp) });
    world.kernel.host.wait(talk.imp, (heard) => seen.push(heard.kind === 'message' ? heard.message : heard.kind));
    world.run();
    expect(seen).toEqual(['message', 'pong']);
    world.end();
  });

  it('is lost with the queue it lies in: its peer hears ended', () => {
    const world = new World();
    const { imp, exp } = world.kernel.host.channel(carry);
    const talk = world.kernel.host.channel(echo);
    const inner = world.kernel.host.channel(carry);
    const seen: unknown[] = [];
    world.kernel.host.say(inner.imp, 'echo', { imp: handle(talk.imp) });
    world.kernel.host.say(imp, 'parcel', { parcel: handle(inner.exp) });
    world.kernel.host.wait(talk.exp, (heard) => seen.push(heard));
    world.kernel.host.drop(exp);
    world.run();
    expect(seen).toEqual([{ kind: 'closed', handle: talk.exp, reason: 'ended' }]);
    world.end();
  });

  it('is lost when it is sent to nobody', () => {
    const world = new World();
    const { imp, exp } = world.kernel.host.channel(carry);
    const talk = world.kernel.host.channel(echo);
    world.kernel.host.drop(exp);
    world.kernel.host.say(imp, 'echo', { imp: handle(talk.imp) });
    expect(world.kernel.host.holds(talk.imp)).toBe(false);
    world.kernel.host.wait(talk.exp, () => undefined);
    world.run();
    world.end();
  });

  it('survives its sender: what was sent stays deliverable', () => {
    const world = new World();
    const { imp, exp } = world.kernel.host.channel(carry);
    const seen: unknown[] = [];
    world.spawn(
      'sender',
      function* (guest) {
        const talk = guest.channel(echo);
        guest.send(talk.imp, echo, 'ping');
        guest.send(guest.grant('end'), carry, 'server', handle(talk.exp));
        guest.send(guest.grant('end'), carry, 'block', block(guest.allocate(10)));
        if (seen.length > 0) yield [];
      },
      { needs: [need('end', 'imp', carry)], grants: { end: { handle: imp } } },
    );
    world.run();
    const next = (): void =>
      world.kernel.host.wait(exp, (heard) => {
        seen.push(heard.kind === 'message' ? heard.message : heard);
        if (heard.kind === 'message') next();
      });
    next();
    world.run();
    expect(seen).toEqual(['server', 'block', { kind: 'closed', handle: exp, reason: 'ended' }]);
    expect(world.kernel.counts()).toMatchObject({ blocks: 1, handles: 1 });
    world.end();
  });

  it('is taken apart in a loop, however long the chain of endpoints in endpoints', () => {
    const world = new World();
    const { host } = world.kernel;
    const outer = host.channel(carry);
    let inner = host.channel(echo).exp;
    for (let depth = 0; depth < 20_000; depth += 1) {
      const { imp, exp } = host.channel(carry);
      host.say(imp, 'parcel', { parcel: handle(inner) });
      host.drop(imp);
      inner = exp;
    }
    host.say(outer.imp, 'parcel', { parcel: handle(inner) });
    host.drop(outer.exp);
    expect(world.kernel.counts().handles).toBe(2);
    world.end();
  });
});

describe('a move is refused with a fault', () => {
  it.each<[string, RegExp]>([
    ['of what nobody owns', /^ownership: e7 was given away by a process that does not own it$/],
    ['of a block nobody owns', /^ownership: b7 was given away/],
    ['of the very endpoint it is said on', /^ownership: e\d+ was sent along itself$/],
    ['of one thing twice', /^ownership: e\d+ was given away twice in one message$/],
    ['of what is waited for', /^ownership: e\d+ was given away while its owner waits for it$/],
    ['of too little', /^contract: Carry.two carries other, which is missing$/],
    ['of too much', /^contract: Carry.parcel carries 1 owned values, not 2$/],
    ['of a block for an endpoint', /^contract: Carry.echo carries in imp an endpoint, not a block$/],
    ['of an endpoint for a block', /^contract: Carry.block carries in block a block, not a handle$/],
    ['of the other side', /^contract: Carry.echo carries in imp Imp<Echo, 'Start'>, not Exp<Echo, 'Start'>$/],
    ['of another contract', /^contract: Carry.echo carries in imp Imp<Echo, 'Start'>, not Imp<Notes, 'Start'>$/],
    ['of another state', /^contract: Carry.busy carries in exp Exp<Echo, 'Busy'>, not Exp<Echo, 'Start'>$/],
    ['of a connector for a listener', /not a connector of Echo$/],
    ['of a contract nobody taught', /the contract Stranger, which this kernel was never taught$/],
    ['of something where nothing is carried', /^contract: Notes.note carries 0 owned values, not 1$/],
  ])('%s', (what, message) => {
    const fault = faultFrom(function* (guest) {
      const { imp } = guest.channel(carry);
      const talk = guest.channel(echo);
      const other = guest.channel(notes);
      const service = guest.service(echo);
      if (what === 'of what nobody owns') guest.send(imp, carry, 'parcel', handle(handleId(7)));
      if (what === 'of a block nobody owns') guest.send(imp, carry, 'block', block(blockId(7)));
      if (what === 'of the very endpoint it is said on') guest.send(imp, carry, 'parcel', handle(imp));
      if (what === 'of one thing twice') guest.send(imp, carry, 'two', handle(talk.imp), handle(talk.imp));
      if (what === 'of what is waited for') {
        guest.wait(99, [talk.exp]);
        guest.send(imp, carry, 'parcel', handle(talk.exp));
      }
      if (what === 'of too little') guest.send(imp, carry, 'two', handle(talk.imp));
      if (what === 'of too much') guest.send(imp, carry, 'parcel', handle(talk.imp), handle(talk.exp));
      if (what === 'of a block for an endpoint') guest.send(imp, carry, 'echo', block(guest.allocate(1)));
      if (what === 'of an endpoint for a block') guest.send(imp, carry, 'block', handle(talk.imp));
      if (what === 'of the other side') guest.send(imp, carry, 'echo', handle(talk.exp));
      if (what === 'of another contract') guest.send(imp, carry, 'echo', handle(other.imp));
      if (what === 'of another state') guest.send(imp, carry, 'busy', handle(talk.exp));
      if (what === 'of a connector for a listener') guest.send(imp, carry, 'listener', handle(service.connector));
      if (what === 'of a contract nobody taught') guest.send(imp, carry, 'stranger', handle(talk.imp));
      if (what === 'of something where nothing is carried') guest.send(other.imp, notes, 'note', handle(talk.imp));
      yield [];
    });
    expect(fault).toMatch(message);
  });

  it('into its own queue, directly', () => {
    const fault = faultFrom(function* (guest) {
      const { imp, exp } = guest.channel(carry);
      guest.send(imp, carry, 'parcel', handle(exp));
      yield [];
    });
    expect(fault).toMatch(/^ownership: e\d+ was sent into its own queue/);
  });

  it('into its own queue, through the queues of others under way', () => {
    const fault = faultFrom(function* (guest) {
      const [a, b, c] = [guest.channel(carry), guest.channel(carry), guest.channel(carry)];
      guest.send(a.imp, carry, 'parcel', handle(b.exp));
      guest.send(b.imp, carry, 'parcel', handle(c.exp));
      guest.send(c.imp, carry, 'parcel', handle(a.exp));
      yield [];
    });
    expect(fault).toMatch(/^ownership: e\d+ was sent into its own queue/);
  });

  it('into its own queue, through a listener under way and a client that waits there', () => {
    const fault = faultFrom(function* (guest) {
      const { listener, connector } = guest.service(carry);
      const client = guest.connect(connector);
      const { imp, exp } = guest.channel(carry);
      guest.send(client, carry, 'parcel', handle(exp));
      guest.send(imp, carry, 'parcel', handle(listener));
      yield [];
    });
    expect(fault).toMatch(/^ownership: e\d+ was sent into its own queue/);
  });
});

describe('every kind of owned value', () => {
  it('fits its field, and optional ones may be absent', () => {
    const world = new World();
    const sip = world.spawn('sender', function* (guest) {
      const { imp, exp } = guest.channel(carry);
      const [one, two] = [guest.service(echo), guest.service(echo)];
      guest.send(imp, carry, 'listener', handle(one.listener));
      guest.send(imp, carry, 'connector', handle(two.connector));
      guest.send(imp, carry, 'maybe', block(guest.allocate(1)));
      guest.send(imp, carry, 'maybe', handle(one.connector), block(guest.allocate(1)));
      guest.send(imp, carry, 'maybe', block(guest.allocate(1)), handle(two.listener));
      for (let count = 0; count < 5; count += 1) yield [exp];
    });
    world.run();
    expect(world.faultOf(sip)).toBe('');
    expect(world.stateOf(sip)).toBe('ended');
    world.end();
  });
});
