/** Versions of a contract at the kernel: who may be joined, whose numbers count, what an end remembers of its holders. */
import { describe, expect, it } from 'vitest';
import type { ContractTable, Need } from '../../abi/index.ts';
import { type GrantSource, KernelPanic, type SipId } from '../../kernel/index.ts';
import { echo, need } from './contracts.ts';
import type { Script } from './fake-engine.ts';
import { never, World } from './world.ts';

/** Echo, with `about` before all the others, so that every number is another. */
const newer: ContractTable = {
  ...echo,
  digest: 'digest of a newer Echo',
  messages: [{ name: 'about', speaker: 'client', fields: [] }, ...echo.messages],
  states: echo.states.map((state, index) => ({ ...state, next: [index === 0 ? 1 : -1, ...state.next] })),
};

const asks: Script = function* (guest) {
  guest.send(guest.grant('echo'), echo, 'ping');
  const heard = yield [guest.grant('echo')];
  if (heard.kind !== 'message') throw new Error('not heard');
  expect(heard.contract).toBe(echo);
  expect(echo.messages[heard.message]?.name).toBe('refuse');
};
const refuses: Script = function* (guest) {
  const arrival = yield [guest.grant('clients')];
  if (arrival.kind !== 'client') throw new Error('no client');
  const heard = yield [arrival.client];
  if (heard.kind !== 'message') throw new Error('not heard');
  expect(heard.contract).toBe(newer);
  expect(newer.messages[heard.message]?.name).toBe('ping');
  guest.send(arrival.client, newer, 'refuse');
};

function spawnOf(
  world: World,
  name: string,
  script: Script,
  needs: readonly Need[],
  table: ContractTable,
  source: GrantSource,
) {
  world.engine.scripts.set(name, script);
  return world.kernel.spawn({
    name,
    imageName: `${name}.sip`,
    program: { name, code: name, sourceMap: '', needs, contracts: [table] },
    limits: { memoryBytes: 1000, turnMs: 100, blockBytes: 1000 },
    domain: 'system',
    args: '',
    grants: Object.fromEntries(needs.map(({ name: of }) => [of, source])),
    restart: never,
  });
}

function expectEnded(world: World, ...sips: readonly (SipId | { readonly refused: string })[]): void {
  for (const sip of sips) {
    if (typeof sip !== 'number') throw new Error(sip.refused);
    expect(world.faultOf(sip)).toBe('');
    expect(world.stateOf(sip)).toBe('ended');
  }
}

describe('a grant', () => {
  it('joins no two versions that nobody said agree', () => {
    const world = new World();
    const port = world.kernel.host.port(newer);
    const refused = spawnOf(world, 'asks', asks, [need('echo', 'imp', echo)], echo, { port });
    expect(refused).toEqual({
      refused: 'asks needs echo: Imp<Echo>, but the port serves Echo, or another version of it',
    });
    world.kernel.host.agree([{ client: newer.digest, server: echo.digest }]);
    expect(spawnOf(world, 'asks', asks, [need('echo', 'imp', echo)], echo, { port })).toEqual(refused);
    world.end();
  });

  it('joins those that agree, and each hears its own numbers', () => {
    const world = new World();
    world.kernel.host.agree([{ client: echo.digest, server: newer.digest }]);
    const port = world.kernel.host.port(newer);
    const server = spawnOf(world, 'refuses', refuses, [need('clients', 'listener', newer)], newer, { port });
    const client = spawnOf(world, 'asks', asks, [need('echo', 'imp', echo)], echo, { port });
    world.run();
    expectEnded(world, client, server);
    world.end();
  });
});

describe('a view', () => {
  it('has each version once, and is cut back by one that it has', () => {
    const world = new World();
    const { handles, versions, protocols } = world.kernel.inside.tables;
    const { imp } = world.kernel.host.channel(newer);
    const end = handles.get(imp);
    if (end === undefined || end.kind === 'shared') throw new Error('no end');
    const third = { ...echo, digest: 'a third' };
    const digests = (): readonly string[] => end.views.map(({ table }) => table.digest);
    versions.view(end, protocols.of(echo));
    versions.view(end, protocols.of(third));
    expect(digests()).toEqual([newer.digest, echo.digest, third.digest]);
    for (let round = 0; round < 100; round += 1) {
      versions.view(end, protocols.of(echo));
      versions.view(end, protocols.of(third));
    }
    expect(digests()).toEqual([newer.digest, echo.digest, third.digest]);
    versions.view(end, protocols.of(newer));
    expect(digests()).toEqual([newer.digest]);
    expect(end.protocol.table).toBe(newer);
    world.end();
  });

  it('comes along when a connector is shared and when it connects', () => {
    const world = new World();
    world.kernel.host.agree([{ client: echo.digest, server: newer.digest }]);
    const port = world.kernel.host.port(newer);
    const shares: Script = function* (guest) {
      const shared = guest.share(guest.grant('echo'));
      const end = guest.connect(shared);
      guest.send(end, echo, 'ping');
      const heard = yield [end];
      expect(heard).toMatchObject({ kind: 'message', contract: echo });
    };
    const server = spawnOf(world, 'refuses', refuses, [need('clients', 'listener', newer)], newer, { port });
    const client = spawnOf(world, 'shares', shares, [need('echo', 'connector', echo)], echo, { port });
    world.run();
    expectEnded(world, client, server);
    world.end();
  });
});

describe('versions that do not agree and are joined in spite of it', () => {
  const joined = () => {
    const world = new World();
    const { handles, versions, protocols } = world.kernel.inside.tables;
    const { imp, exp } = world.kernel.host.channel(echo);
    const end = handles.get(imp);
    if (end !== undefined && end.kind !== 'shared') versions.view(end, protocols.of(newer));
    return { world, imp, exp };
  };

  it('stop the speaker that says what the other has no word for; nothing has moved', () => {
    const { world, imp, exp } = joined();
    expect(() => world.kernel.host.say(imp, 'about')).toThrow('Echo.about is not in the version of its contract');
    expect(world.kernel.host.view(exp).state).toBe('Start');
    expect(world.engine.payloads.size).toBe(0);
  });

  it('end for both when the hearer has no word for it; nothing is left', () => {
    const { world, imp, exp } = joined();
    const { host } = world.kernel;
    host.say(imp, 'ping');
    const heard: string[] = [];
    host.wait(exp, (arrival) => heard.push(arrival.kind === 'message' ? arrival.message : arrival.reason));
    world.step();
    host.wait(imp, (arrival) => heard.push(arrival.kind === 'message' ? arrival.message : arrival.reason));
    const { handles, versions, protocols } = world.kernel.inside.tables;
    const end = handles.get(imp);
    const mute = {
      ...echo,
      digest: 'mute',
      messages: echo.messages.map((message) => ({ ...message, name: `${message.name}s` })),
    };
    if (end !== undefined && end.kind !== 'shared') versions.view(end, protocols.of(mute), 1);
    host.say(exp, 'pong');
    world.kernel.step(0);
    expect(host.holds(imp)).toBe(false);
    host.wait(exp, (arrival) => heard.push(arrival.kind === 'message' ? arrival.message : arrival.reason));
    world.step();
    expect(heard).toEqual(['ping', 'faulted', 'faulted']);
    world.end();
  });

  it('are a defect when the hearer would not understand', () => {
    const world = new World();
    const { handles, versions, protocols } = world.kernel.inside.tables;
    const { imp, exp } = world.kernel.host.channel(echo);
    const end = handles.get(exp);
    const deaf = {
      ...newer,
      digest: 'deaf',
      states: newer.states.map((state) => ({ ...state, next: state.next.map(() => -1) })),
    };
    if (end !== undefined && end.kind !== 'shared') versions.view(end, protocols.of(deaf));
    const listens: Script = function* (guest) {
      yield [guest.grant('echo')];
    };
    spawnOf(world, 'listens', listens, [need('echo', 'exp', deaf)], deaf, { handle: exp });
    world.kernel.step(0);
    world.kernel.host.say(imp, 'ping');
    expect(() => world.kernel.step(0)).toThrow(KernelPanic);
  });
});
