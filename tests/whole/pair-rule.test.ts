/**
 * The pair rule: what the compiler proves has a guard at run time. The bad programs run here *unverified*, on the real kernel
 * and the real engine, and the guard stops each; the server they share a memory with goes on, and nothing is left.
 */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ContractTable, Fault, Need } from '../../abi/index.ts';
import { checkInvariants, type EngineProgram, Kernel, type SipId } from '../../kernel/index.ts';
import { createEngine, type QuickJSEngine } from '../../runtime/index.ts';

const state = (name: string, speaker: 'client' | 'server' | 'nobody', next: readonly number[]) => ({
  name,
  speaker,
  next,
});
const field = (name: string, shape: ContractTable['messages'][number]['fields'][number]['shape']) => ({
  name,
  optional: false,
  shape,
});
/** Messages by name: block, bye, hand, reply, say, show. */
const pair: ContractTable = {
  name: 'Pair',
  digest: 'pair',
  queueBound: 1,
  states: [
    state('Start', 'client', [1, 2, 1, -1, 1, 1]),
    state('Busy', 'server', [-1, -1, -1, 0, -1, -1]),
    state('End', 'nobody', [-1, -1, -1, -1, -1, -1]),
  ],
  messages: [
    { name: 'block', speaker: 'client', fields: [field('block', { kind: 'block' })] },
    { name: 'bye', speaker: 'client', fields: [] },
    {
      name: 'hand',
      speaker: 'client',
      fields: [field('end', { kind: 'endpoint', side: 'Imp', contract: 'Pair', state: 'Start' })],
    },
    { name: 'reply', speaker: 'server', fields: [] },
    { name: 'say', speaker: 'client', fields: [field('n', { kind: 'number' })] },
    { name: 'show', speaker: 'client', fields: [field('bytes', { kind: 'shared' })] },
  ],
};
const need = (name: string, kind: Need['kind']): Need => ({ name, kind, contract: 'Pair', state: 'Start' });
const program = (name: string, needs: readonly Need[], body: string): EngineProgram => ({
  name,
  sourceMap: '',
  needs,
  contracts: [pair],
  code: `(function (skerry) { 'use strict'; const { drop, fork, freeze, Block, channel } = skerry;
async function main({ peer, other, clients }) { ${body}
}
return main; })`,
});
const serving = program(
  'server',
  [need('clients', 'listener')],
  `for (;;) fork(async (first) => { let c = first; for (;;) {
    const h = await c.receive();
    if (h.message === 'closed' || h.message === 'bye') return;
    if (h.message === 'block') drop(h.block);
    if (h.message === 'hand') drop(h.end);
    if (h.message === 'show') { if (h.bytes.at(3) !== 7) throw new Error('changed'); drop(h.bytes); }
    c = h.next.reply(); } }, await clients.accept());`,
);

let engine: QuickJSEngine;
let kernel: Kernel;
let server: SipId;
beforeAll(async () => {
  engine = await createEngine({ now: () => performance.now() });
});
beforeEach(() => {
  kernel = new Kernel(engine);
  kernel.host.learn([pair]);
  port = kernel.host.port(pair);
  server = spawn(serving, { clients: { port } });
  settle();
});
afterEach(() => {
  kernel.shutdown();
  expect(kernel.counts()).toEqual({ processes: 0, handles: 0, blocks: 0, messages: 0, ports: 0 });
  expect(engine.counts()).toEqual({ runtimes: 0, blocks: 0, handles: 0, payloads: 0, domains: 0 });
});
let port: ReturnType<Kernel['host']['port']>;

function spawn(what: EngineProgram, grants: Parameters<Kernel['spawn']>[0]['grants']): SipId {
  const limits = { memoryBytes: 2 * 1024 * 1024, turnMs: 50, blockBytes: 1024 * 1024 };
  const restart = { when: 'never', most: 0, withinMs: 1 } as const;
  const sip = kernel.spawn({
    name: what.name,
    imageName: what.name,
    program: what,
    limits,
    domain: 'one',
    args: '',
    grants,
    restart,
  });
  if (typeof sip !== 'number') throw new Error(sip.refused);
  return sip;
}
function settle(): void {
  for (let steps = 0; steps < 500 && !kernel.idle; steps++) {
    kernel.step(steps);
    expect(checkInvariants(kernel)).toEqual([]);
  }
}
/** Runs `body` with two conversations, `peer` and `other`. */
function outcomeOf(body: string): Fault | 'ended' | 'waits' {
  const sip = spawn(program('bad', [need('peer', 'imp'), need('other', 'imp')], body), {
    peer: { port },
    other: { port },
  });
  let outcome: Fault | 'ended' | 'waits' = 'waits';
  kernel.whenDown(sip, (how) => {
    outcome = how.end === 'faulted' ? how.fault : 'ended';
  });
  settle();
  expect(kernel.list().find((process) => process.sip === server)?.state).toBe('waiting');
  return outcome;
}

it('lets a good program be', () => {
  const good = `let p = peer;
    for (let i = 0; i < 5; i++) { const h = await p.say({ n: i }).receive(); p = h.next; }
    const b = Block.allocate(64); b.bytes()[3] = 7;
    const h = await p.block({ block: b }).receive();
    const g = await h.next.hand({ end: other }).receive();
    g.next.bye();`;
  expect(outcomeOf(good)).toBe('ended');
});

const block = 'const b = Block.allocate(64);';
describe('a block', () => {
  it.each([
    ['read after it moved', `${block} peer.block({ block: b }); b.bytes();`],
    ['read as text after it moved', `${block} peer.block({ block: b }); b.text();`],
    ['moved twice', `${block} peer.block({ block: b }); other.block({ block: b });`],
    ['read after it was dropped', `${block} drop(b); b.bytes();`],
    ['dropped twice', `${block} drop(b); drop(b);`],
    ['dropped after it moved', `${block} peer.block({ block: b }); drop(b);`],
  ])('%s', (_what, body) => {
    expect(outcomeOf(body)).toMatchObject({ kind: 'ownership' });
  });
  it('kept as a view is empty once it moved', () => {
    const body = `${block} const view = b.bytes(); view[0] = 1; peer.block({ block: b });
      if (view.length !== 0 || view[0] !== undefined) throw new Error('still there'); `;
    expect(outcomeOf(body)).toBe('ended');
  });
});

const shared = 'const b = Block.allocate(64), u = b.bytes(); u[3] = 7; const s = freeze(b);';
describe('shared bytes', () => {
  it.each([
    ['of which the block is used', `${shared} b.bytes();`],
    ['of which the block is frozen again', `${shared} freeze(b);`],
    ['read after the hold moved', `${shared} peer.show({ bytes: s }); s.at(3);`],
    ['moved twice', `${shared} peer.show({ bytes: s }); other.show({ bytes: s });`],
    ['read after they were dropped', `${shared} drop(s); s.copy();`],
    ['dropped twice', `${shared} drop(s); drop(s);`],
    ['shared after they were dropped', `${shared} drop(s); s.share();`],
  ])('%s', (_what, body) => {
    expect(outcomeOf(body)).toMatchObject({ kind: 'ownership' });
  });
  it.each([
    ['by an index', 's[3] = 1'],
    ['by a method of blocks', 's.bytes()[3] = 1'],
    ['by a method of bytes', 's.set([1], 3)'],
    ['by a view of a buffer', 'new Uint8Array(s.buffer)[3] = 1; s.buffer.byteLength'],
    ['by a name for an index', "s.at('buffer').byteLength"],
    ['by borrowed methods', 'u.fill.call(s, 1)'],
  ])('are not written %s: it throws, and the reader sees what was there', async (_what, write) => {
    const body = `${shared} u[3] = 1; let threw = false; try { ${write}; } catch { threw = true; } if (!threw) throw new Error('written');
      peer.show({ bytes: s.share() }); const h = await peer.receive(); h.next.show({ bytes: s }); await h.next.receive();`;
    expect(outcomeOf(body)).toBe('ended');
  });
  it('lost by whoever caught what was thrown stay with the process, and go with it', () => {
    const body = `${shared} try { s.getUint32(63); drop(s); } catch {} await peer.say({ n: 1 }).receive(); await new Promise(() => {});`;
    outcomeOf(body);
    expect(kernel.counts()).toMatchObject({ processes: 1, blocks: 0 });
  });
});

/** A block so large that the quota allows one. */
const large = `const make = () => Block.allocate(600000);
  const f = (n) => { const b = make(); if (n > 0) throw new Error('too many'); drop(b); };`;
describe('a block held while something throws', () => {
  const overQuota = { kind: 'crash', message: expect.stringContaining('quota') };
  it('is lost to the process when somebody catches that', () => {
    expect(outcomeOf(`${large} try { f(1); } catch {} f(0);`)).toMatchObject(overQuota);
    expect(outcomeOf(`${large} await (async () => f(1))().catch(() => 0); f(0);`)).toMatchObject(overQuota);
  });
  it('is not when a finally drops it', () => {
    const body = `${large} try { const b = make(); try { throw new Error(''); } finally { drop(b); } } catch {} f(0);`;
    expect(outcomeOf(body)).toBe('ended');
  });
  it('comes back with the end of the process when nobody does', () => {
    expect(outcomeOf(`${large} f(1);`)).toMatchObject({ kind: 'crash', message: expect.stringContaining('too many') });
    expect(kernel.counts()).toMatchObject({ processes: 1, blocks: 0 });
  });
  it('is lost in a generator that is forgotten, and not in one that a loop leaves', () => {
    const generator = `${large} function* g() { const b = make(); try { yield 1; } finally { drop(b); } }`;
    expect(outcomeOf(`${generator} g().next(); f(0);`)).toMatchObject(overQuota);
    expect(outcomeOf(`${generator} for (const one of g()) break; f(0);`)).toBe('ended');
  });
});

describe('an endpoint', () => {
  it.each([
    ['spoken on after it moved', 'peer.hand({ end: other }); other.say({ n: 1 });'],
    ['received on after it moved', 'peer.hand({ end: other }); await other.receive();'],
    ['moved twice', 'const { imp, exp } = channel("Pair"); peer.hand({ end: other }); imp.hand({ end: other });'],
    ['spoken on after it was dropped', 'drop(other); other.say({ n: 1 });'],
    ['dropped twice', 'drop(other); drop(other);'],
    ['dropped after it moved', 'peer.hand({ end: other }); drop(other);'],
    ['sent along itself', 'peer.hand({ end: peer });'],
    ['received on twice at once', 'peer.say({ n: 1 }); peer.receive(); await peer.receive();'],
    ['moved while it is waited for', 'other.say({ n: 1 }); other.receive(); peer.hand({ end: other });'],
  ])('%s', (_what, body) => {
    expect(outcomeOf(body)).toMatchObject({ kind: expect.stringMatching(/ownership|contract/) });
  });
});

const busy =
  'const { EndpointSet } = skerry; const set = new EndpointSet(); const end = peer.say({ n: 1 }); set.add(end);';
describe('a set of endpoints', () => {
  it('hears each in turn, hands back what is taken out and drops the rest', () => {
    const body = `const { EndpointSet, select } = skerry; const set = new EndpointSet();
      if ((await set.receive()).message !== 'empty' || set.take() !== undefined) throw new Error('not empty');
      set.add(peer.say({ n: 1 })); set.add(other.say({ n: 2 }));
      if (set.size !== 2) throw new Error('size');
      const first = await set.receive(); if (first.message !== 'reply' || set.size !== 1) throw new Error(first.message);
      set.add(first.next.say({ n: 3 }));
      const taken = set.take(); const second = await taken.receive(); second.next.bye();
      const chosen = await select({ set }); if (chosen.rest.set !== set) throw new Error('the set is gone');
      set.add(chosen.heard.next.say({ n: 4 })); drop(set);`;
    expect(outcomeOf(body)).toBe('ended');
  });
  it('takes in whoever connects to its listener', () => {
    const body = `const { EndpointSet, service, select } = skerry; const set = new EndpointSet();
      const { listener, connector } = service('Pair'); set.listen(listener);
      fork(async (c) => { for (let i = 0; i < 3; i++) { let e = c.connect(); for (let k = 0; k < 2; k++) e = (await e.say({ n: i }).receive()).next; e.bye(); }
        drop(c); }, connector);
      let said = 0, byes = 0; while (byes < 3) { const h = await set.receive();
        if (h.message === 'bye') byes++; else { said++; set.add(h.next.reply()); } }
      if (said !== 6 || set.size !== 0) throw new Error(said + ' ' + set.size);
      drop(set);`;
    expect(outcomeOf(body)).toBe('ended');
  });
  it('comes back with its holder', () => {
    expect(outcomeOf(`${busy} set.add(other.say({ n: 1 })); throw new Error('');`)).toMatchObject({ kind: 'crash' });
    expect(kernel.counts()).toMatchObject({ processes: 1, messages: 0 });
  });
  it.each([
    ['is not spoken on from outside', `${busy} end.say({ n: 2 });`],
    ['nor received on', `${busy} await end.receive();`],
    ['nor dropped', `${busy} drop(end);`],
    ['nor given away', `${busy} other.hand({ end });`],
    ['nor put in twice', `${busy} set.add(end);`],
    ['nor put into another', `${busy} new EndpointSet().add(end);`],
    ['takes no end that speaks next', `${busy} set.add(other);`],
    ['takes nothing else', `${busy} set.add(Block.allocate(8));`],
    ['nor shared bytes', `${busy} set.add(freeze(Block.allocate(8)));`],
    ['listens to no end', `${busy} set.listen(other);`],
    ['is dropped once', `${busy} drop(set); drop(set);`],
    ['is not heard after it was dropped', `${busy} drop(set); await set.receive();`],
    ['is not added to after it was dropped', `${busy} drop(set); set.add(other.say({ n: 1 }));`],
    ['is heard by one at a time', `${busy} set.receive(); await set.receive();`],
    ['is not dropped while it is heard', `${busy} set.receive(); drop(set);`],
    ['is not emptied while it is heard', `${busy} set.receive(); set.take();`],
    ['is not given away', `${busy} other.hand({ end: skerry.pack(set) });`],
  ])('%s', (_what, body) => {
    expect(outcomeOf(body)).toMatchObject({ kind: expect.stringMatching(/ownership|contract/) });
  });
});

const mapped = `const { OwnedMap } = skerry; const map = new OwnedMap(); const b = Block.allocate(64); map.insert('a', b);`;
describe('a map of owned values', () => {
  it('takes in, hands back, lends, and drops all', () => {
    const body = `${large} const { OwnedMap, EndpointSet } = skerry; const map = new OwnedMap();
      if (map.insert('a', { block: make(), deep: { end: other } }) !== undefined || map.take('b') !== undefined) throw new Error('there');
      const a = map.take('a'); if (map.size !== 0 || map.has('a')) throw new Error('still there');
      map.insert('b', a); const old = map.insert('b', Block.allocate(8)); if (old !== a) throw new Error('not handed back');
      if (map.look('b', (it) => it.byteLength) !== 8 || map.look('c', () => 1) !== undefined) throw new Error('look');
      map.insert('c', a); const set = new EndpointSet(); set.add(peer.say({ n: 1 })); map.insert('d', set);
      if (map.keys().join() !== 'b,c,d') throw new Error(map.keys().join());
      drop(map); f(0);`;
    expect(outcomeOf(body)).toBe('ended');
  });
  it('takes in, lends and drops holds of shared bytes, of which another goes on', () => {
    const body = `const { OwnedMap } = skerry; const map = new OwnedMap(); const bytes = freeze(Block.fromText('abc'));
      map.insert('a', bytes.share()); map.insert('b', { bytes: bytes.share(), n: 1 });
      if (map.look('a', (it) => it.at(1)) !== 98) throw new Error('look');
      drop(map.take('a')); drop(map); if (bytes.text() !== 'abc') throw new Error('gone');
      drop(bytes);`;
    expect(outcomeOf(body)).toBe('ended');
    expect(kernel.counts()).toMatchObject({ processes: 1, blocks: 0 });
  });
  it('comes back with its holder', () => {
    expect(outcomeOf(`${mapped} map.insert('b', other); throw new Error('');`)).toMatchObject({ kind: 'crash' });
    expect(kernel.counts()).toMatchObject({ processes: 1, blocks: 0 });
  });
  it.each([
    ['is dropped once', `${mapped} drop(map); drop(map);`],
    [
      'drops the holds in it',
      `${mapped} const s = freeze(Block.allocate(8)); map.insert('s', { s }); drop(map); s.at(0);`,
    ],
    ['is not used after it was dropped', `${mapped} drop(map); map.take('a');`],
    ['drops what is no longer its own', `${mapped} drop(b); drop(map);`],
    ['hands out what was given away meanwhile', `${mapped} peer.block({ block: b }); map.take('a').bytes();`],
    [
      'is not changed while a value in it is lent',
      `${mapped} map.look('a', (it) => { drop(map.take('a')); return 0; });`,
    ],
    ['is not dropped while a value in it is lent', `${mapped} map.look('a', () => { drop(map); return 0; });`],
    ['lends for no longer than the call', `${mapped} map.look('a', async (it) => { await undefined; it.bytes(); });`],
    ['does not lend for good', `${mapped} map.look('a', (it) => it);`],
  ])('%s', (_what, body) => {
    expect(outcomeOf(body)).toMatchObject({ kind: 'ownership' });
  });
});

describe('a message', () => {
  it.each([
    ['not allowed in its state', 'peer.say({ n: 1 }); peer.say({ n: 2 });'],
    ['awaited when it is our turn to speak', 'await peer.receive();'],
    ['with a field of another type', 'peer.say({ n: "1" });'],
    ['with a field missing', 'peer.say({});'],
    ['with no fields at all', 'peer.say();'],
    ['with a getter that changes its mind', 'let k = 0; peer.say({ get n() { return k++ === 0 ? "x" : 1; } });'],
    ['with an end in a state it may not be in', 'other.say({ n: 1 }); peer.hand({ end: other });'],
    ['with something else for an end', 'peer.hand({ end: { say() {} } });'],
    ['with something else for a block', 'peer.block({ block: new Uint8Array(4) });'],
  ])('%s', (_what, body) => {
    expect(outcomeOf(body)).toMatchObject({ kind: expect.stringMatching(/contract|ownership/) });
  });
  it('is told with the place in the program', () => {
    const fault = outcomeOf('\n\npeer.say({ n: 1 });\npeer.say({ n: 2 });');
    expect(fault).toMatchObject({ kind: 'contract', trace: expect.stringMatching(/main .*:5:/) });
  });
});

describe('a limit', () => {
  it.each([
    ['turn', 'for (;;);'],
    ['memory', 'const kept = []; for (;;) kept.push(new Uint8Array(500000));'],
    ['stack', '(function deeper() { deeper(); })();'],
    ['crash', 'throw new Error("oh");'],
    ['stalled', 'await new Promise(() => {});'],
  ])('%s', (kind, body) => {
    expect(outcomeOf(body)).toMatchObject({ kind });
  });
});

it('nothing that code is made of is in the realm', () => {
  const roads = [
    'eval',
    'Function',
    'globalThis',
    'Date',
    'Proxy',
    'Reflect',
    'setTimeout',
    'console',
    'require',
    'process',
  ];
  const body = `const found = [${roads.map((name) => `typeof ${name}`).join(', ')}].filter((type) => type !== 'undefined');
    if (found.length > 0) throw new Error(found.join()); 
    for (const f of [async () => {}, function* () {}, async function* () {}, () => {}, class {}])
      try { f.constructor('return 1')(); } catch { continue; }
    if ((() => {}).constructor !== undefined && (() => {}).constructor !== Object) throw new Error('a constructor');`;
  expect(outcomeOf(body)).toBe('ended');
});
