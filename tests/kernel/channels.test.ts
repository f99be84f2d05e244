/** What is said is heard, in order, and nothing else can be said. */
import { describe, expect, it } from 'vitest';
import { type Arrival, handleId } from '../../kernel/index.ts';
import { echo, falseEcho, flood, need, notes } from './contracts.ts';
import { faultFrom, World } from './world.ts';

describe('a conversation', () => {
  it('goes back and forth between two processes and is over on both sides', () => {
    const world = new World();
    const port = world.kernel.host.port(echo);
    const heard: string[] = [];
    world.spawn(
      'server',
      function* (guest) {
        const arrival = yield [guest.grant('clients')];
        if (arrival.kind !== 'client') return;
        for (;;) {
          const said = yield [arrival.client];
          heard.push(said.kind === 'message' ? (said.contract.messages[said.message]?.name ?? '') : said.kind);
          if (said.kind !== 'message' || said.message === 1) return;
          guest.send(arrival.client, echo, 'pong');
        }
      },
      { needs: [need('clients', 'listener', echo)], grants: { clients: { port } } },
    );
    const client = world.spawn(
      'client',
      function* (guest) {
        const end = guest.grant('server');
        guest.send(end, echo, 'ping');
        yield [end];
        guest.send(end, echo, 'ping');
        yield [end];
        guest.send(end, echo, 'quit');
      },
      { needs: [need('server', 'imp', echo)], grants: { server: { port } } },
    );
    world.run();
    expect(heard).toEqual(['ping', 'ping', 'quit']);
    expect(world.stateOf(client)).toBe('ended');
    expect(world.kernel.counts().handles).toBe(0);
    world.end();
  });

  it('keeps the order of what is under way', () => {
    const world = new World();
    const heard: Arrival[] = [];
    world.spawn('alone', function* (guest) {
      const { imp, exp } = guest.channel(notes);
      for (const name of ['note', 'note', 'note', 'flush']) guest.send(imp, notes, name);
      for (let count = 0; count < 4; count += 1) heard.push(yield [exp]);
    });
    world.run();
    expect(heard.map((arrival) => arrival.kind === 'message' && arrival.message)).toEqual([0, 0, 0, 2]);
    world.end();
  });

  it('delivers what was said before the speaker went, and then says closed', () => {
    const world = new World();
    const seen: string[] = [];
    world.spawn('alone', function* (guest) {
      const { imp, exp } = guest.channel(notes);
      guest.send(imp, notes, 'note');
      guest.send(imp, notes, 'note');
      guest.drop(imp);
      for (let count = 0; count < 3; count += 1) seen.push((yield [exp]).kind);
    });
    world.run();
    expect(seen).toEqual(['message', 'message', 'closed']);
    world.end();
  });

  it('lets a sender speak to nobody: its next receive says closed', () => {
    const world = new World();
    const seen: Arrival[] = [];
    const sip = world.spawn('alone', function* (guest) {
      const { imp, exp } = guest.channel(echo);
      guest.drop(exp);
      guest.send(imp, echo, 'ping');
      seen.push(yield [imp]);
    });
    world.run();
    expect(seen).toEqual([{ kind: 'closed', handle: expect.any(Number), reason: 'ended' }]);
    expect(world.stateOf(sip)).toBe('ended');
    world.end();
  });

  it.each([
    ['ended', 'ended'],
    ['faulted', 'faulted'],
    ['killed', 'killed'],
  ] as const)('tells the peer that the other side %s', (how, reason) => {
    const world = new World();
    const { imp, exp } = world.kernel.host.channel(echo);
    const seen: unknown[] = [];
    const sip = world.spawn(
      'server',
      function* (guest) {
        yield [guest.grant('end')];
        if (how === 'faulted') guest.drop(handleId(1));
        if (how === 'killed') yield [guest.channel(echo).exp];
      },
      { needs: [need('end', 'exp', echo)], grants: { end: { handle: exp } } },
    );
    world.run();
    world.kernel.host.say(imp, 'ping');
    world.kernel.host.wait(imp, (heard) => seen.push(heard));
    world.run();
    if (how === 'killed') world.kernel.kill(sip, 'for the test');
    world.run();
    expect(seen).toEqual([{ kind: 'closed', handle: imp, reason }]);
    world.end();
  });
});

describe('the monitor', () => {
  it('faults a message that the state does not allow, naming what it allows', () => {
    const fault = faultFrom(function* (guest) {
      guest.send(guest.channel(notes).imp, notes, 'flush');
      yield [];
    });
    expect(fault).toBe('contract: the client of Notes in state Start sent flush, but may only send note or close');
  });

  it('faults the side that has to listen', () => {
    const fault = faultFrom(function* (guest) {
      guest.send(guest.channel(echo).exp, echo, 'pong');
      yield [];
    });
    expect(fault).toBe('contract: the server of Echo in state Start sent pong, but the peer speaks next');
  });

  it('faults who speaks twice', () => {
    const fault = faultFrom(function* (guest) {
      const { imp } = guest.channel(echo);
      guest.send(imp, echo, 'ping');
      guest.send(imp, echo, 'ping');
      yield [];
    });
    expect(fault).toBe('contract: the client of Echo in state Busy sent ping, but the peer speaks next');
  });

  it('faults a message the contract does not have', () => {
    const fault = faultFrom(function* (guest) {
      guest.send(guest.channel(echo).imp, echo, 77);
      yield [];
    });
    expect(fault).toBe(
      'contract: the client of Echo in state Start sent message number 77, but may only send ping or quit',
    );
  });

  it('faults a message of a contract that only has the name', () => {
    const fault = faultFrom(function* (guest) {
      guest.send(guest.channel(echo).imp, falseEcho, 'ping');
      yield [];
    });
    expect(fault).toMatch(/^contract: e\d+ speaks Echo, and the message is of another contract, Echo$/);
  });

  it('faults one message more than the queue holds', () => {
    const fault = faultFrom(function* (guest) {
      const { imp } = guest.channel(flood);
      for (let count = 0; count < 4; count += 1) guest.send(imp, flood, 'drop');
      yield [];
    });
    expect(fault).toMatch(/^contract: Flood allows 3 messages under way in one direction, and e\d+ sent one more$/);
  });

  it('lets the queue fill up to its bound, again and again', () => {
    const world = new World();
    let heard = 0;
    world.spawn('alone', function* (guest) {
      const { imp, exp } = guest.channel(flood);
      for (let round = 0; round < 5; round += 1) {
        for (let count = 0; count < 3; count += 1) guest.send(imp, flood, 'drop');
        for (let count = 0; count < 3; count += 1) heard += (yield [exp]).kind === 'message' ? 1 : 0;
      }
    });
    world.run();
    expect(heard).toBe(15);
    world.end();
  });

  it('faults a send on an endpoint of somebody else, on one that is over, and on what is no endpoint', () => {
    const others = new World();
    const { imp } = others.kernel.host.channel(echo);
    const thief = others.spawn('thief', function* (guest) {
      guest.send(imp, echo, 'ping');
      yield [];
    });
    others.run();
    expect(others.faultOf(thief)).toBe(
      `ownership: a message was sent on e${imp}, which is no endpoint of this process`,
    );
    others.end();
    const over = faultFrom(function* (guest) {
      const end = guest.channel(echo).imp;
      guest.send(end, echo, 'quit');
      guest.send(end, echo, 'quit');
      yield [];
    });
    expect(over).toMatch(/^ownership: a message was sent on e\d+/);
    const listener = faultFrom(function* (guest) {
      guest.send(guest.service(echo).listener, echo, 'ping');
      yield [];
    });
    expect(listener).toMatch(/^ownership: a message was sent on e\d+/);
  });

  it('lets the first rule broken be the fault, and nothing after it have an effect', () => {
    const world = new World();
    const sip = world.spawn('bad', function* (guest) {
      const { imp, exp } = guest.channel(notes);
      const calls = world.engine.calls;
      const send = (message: number) => calls.send(guest.sip, imp, notes, message, world.engine.payload({}), []);
      expect(send(2)).toBe('stop');
      expect(send(0)).toBe('stop');
      expect(calls.wait(guest.sip, 1, [exp])).toBe('stop');
      expect(calls.drop(guest.sip, imp)).toBe('stop');
      expect(calls.channel(guest.sip, echo)).toBe('stop');
      expect(calls.service(guest.sip, echo)).toBe('stop');
      expect(calls.connect(guest.sip, imp)).toBe('stop');
      expect(calls.share(guest.sip, imp)).toBe('stop');
      expect(calls.allocate(guest.sip, 1)).toBe('over-quota');
      guest.violate({ kind: 'stack', message: 'too late', trace: '' });
      yield [imp];
    });
    world.run();
    expect(world.faultOf(sip)).toMatch(/^contract: /);
    world.end();
  });
});

describe('wait', () => {
  it.each([
    ['an endpoint that has to speak', 'contract'],
    ['a connector', 'ownership'],
    ['a handle of nobody', 'ownership'],
    ['a handle twice in one wait', 'ownership'],
    ['a handle in two waits', 'ownership'],
  ])('faults on %s', (what, kind) => {
    const fault = faultFrom(function* (guest) {
      const { imp, exp } = guest.channel(echo);
      const { connector } = guest.service(echo);
      if (what === 'an endpoint that has to speak') yield [imp];
      else if (what === 'a connector') yield [connector];
      else if (what === 'a handle of nobody') yield [handleId(7)];
      else if (what === 'a handle twice in one wait') yield [exp, exp];
      else {
        guest.wait(1000, [exp]);
        yield [exp];
      }
    });
    expect(fault.split(':')[0]).toBe(kind);
  });

  it('takes the first that has something, in the order given', () => {
    const world = new World();
    const order: boolean[] = [];
    world.spawn('alone', function* (guest) {
      const one = guest.channel(notes);
      const two = guest.channel(notes);
      guest.send(two.imp, notes, 'note');
      guest.send(one.imp, notes, 'note');
      for (let count = 0; count < 2; count += 1) {
        const arrival = yield [one.exp, two.exp];
        order.push(arrival.handle === one.exp);
      }
    });
    world.run();
    expect(order).toEqual([true, false]);
    world.end();
  });

  it('serves the waits of one process in the order in which something came', () => {
    const world = new World();
    const order: string[] = [];
    world.spawn('forks', function* (guest) {
      const [one, two, done] = [guest.channel(notes), guest.channel(notes), guest.channel(notes)];
      guest.fork(
        (function* () {
          yield [one.exp];
          order.push('one');
          guest.send(done.imp, notes, 'note');
        })(),
      );
      guest.fork(
        (function* () {
          yield [two.exp];
          order.push('two');
        })(),
      );
      guest.fork(
        (function* () {
          const go = guest.channel(notes);
          guest.send(go.imp, notes, 'note');
          yield [go.exp];
          guest.send(two.imp, notes, 'note');
          guest.send(one.imp, notes, 'note');
        })(),
      );
      yield [done.exp];
    });
    world.run();
    expect(order).toEqual(['two', 'one']);
    world.end();
  });

  it('gives everybody a turn before anybody gets a second', () => {
    const world = new World();
    const order: string[] = [];
    for (const name of ['a', 'b', 'c']) {
      world.spawn(name, function* (guest) {
        const { imp, exp } = guest.channel(notes);
        for (let count = 0; count < 3; count += 1) guest.send(imp, notes, 'note');
        for (let count = 0; count < 3; count += 1) {
          yield [exp];
          order.push(name);
        }
      });
    }
    world.run();
    expect(order.join('')).toBe('abcabcabc');
    world.end();
  });

  it('is over with its process: a late message finds nobody', () => {
    const world = new World();
    const { imp, exp } = world.kernel.host.channel(notes);
    const sip = world.spawn('waits', (guest) => waitFor(guest.grant('end')), {
      needs: [need('end', 'exp', notes)],
      grants: { end: { handle: exp } },
    });
    world.run();
    world.kernel.host.say(imp, 'note');
    world.kernel.kill(sip, 'for the test');
    expect(world.kernel.idle).toBe(true);
    world.kernel.host.say(imp, 'note');
    world.end();
  });
});

function* waitFor(end: Arrival['handle']): Generator<readonly Arrival['handle'][], void, Arrival> {
  yield [end];
}
