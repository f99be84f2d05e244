/** Blocks: the same memory in one process after another, and never in two. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { BlockId } from '../../kernel/engine-port.ts';
import type { QuickJSEngine } from '../../runtime/engine.ts';
import { makeEngine } from '../../runtime/make-engine.ts';
import { none, program, server, World } from './world.ts';

const block = (id: number): BlockId => id as BlockId;
const host =
  'const m=await peer.receive();const b=m.block;b.bytes()[0]++;m.next.blockBack({block:b});try{b.bytes()}catch{}';

describe.each(['auto', 'copy'] as const)('blocks, %s', (blocks) => {
  let engine: QuickJSEngine;
  beforeAll(async () => {
    engine = await makeEngine({ intrinsics: 0, hardening: '' }, { now: () => performance.now(), blocks });
  });

  function run(
    clientBody: string,
    hostBody = '',
    domain = 'system',
  ): { readonly world: World; readonly faults: readonly string[] } {
    const world = new World(engine);
    const [imp, exp] = world.pair();
    const back = program(hostBody, [server]);
    const forth = program(clientBody);
    const sips = [world.create(back, {}, domain), world.create(forth)] as const;
    world.start(sips[0], back, [exp]);
    world.start(sips[1], forth, [imp]);
    world.settle();
    const faults = sips.map((sip) => {
      const fault = world.faultOf(sip);
      return fault === undefined ? (world.ends.get(sip)?.status ?? '') : `${fault.kind}: ${fault.message}`;
    });
    for (const sip of sips) world.end(sip);
    return { world, faults };
  }

  it('says whether they move by pointer', () => {
    expect(engine.zeroCopy).toBe(blocks === 'auto');
  });
  it.each(['system', 'another'])('go there and back, in domain %s', async (domain) => {
    await engine.ready();
    const { faults } = run(
      `const b=Block.from(new Uint8Array([1,2,3])),u=b.bytes();const m=await peer.block({block:b,n:1}).receive();
       if(u.length!==0||u[0]!==undefined||b.byteLength!==0)throw new Error('not detached');
       if(String(m.block.bytes())!=='2,2,3'||m.block.byteLength!==3)throw new Error(String(m.block.bytes()));drop(m.block)`,
      host.replace('try{b.bytes()}catch{}', "if(b.byteLength!==0)throw new Error('held')"),
      domain,
    );
    expect(faults).toEqual(['exited', 'exited']);
    expect(engine.counts()).toEqual(none);
  });
  it('may be empty', () => {
    const { faults } = run(
      'const m=await peer.block({block:Block.allocate(0),n:1}).receive();if(m.block.bytes().length!==0)throw 1;drop(m.block)',
      'const m=await peer.receive();m.next.blockBack({block:m.block})',
    );
    expect(faults).toEqual(['exited', 'exited']);
    expect(engine.counts()).toEqual(none);
  });
  it('carry text exactly as far as UTF-8 can', () => {
    const { faults } = run(
      `const b=Block.fromText('a\\0\\u20ac\\ud800');if(b.byteLength!==8)throw new Error(''+b.byteLength);
       if(b.text()!=='a\\0\\u20ac\\ufffd'||b.text(2,5)!=='\\u20ac'||b.text(3)!=='\\ufffd\\ufffd\\ufffd'||b.text(9,3)!=='')throw new Error(b.text(3));b[Symbol.dispose]()`,
    );
    expect(faults[1]).toBe('exited');
    expect(engine.counts()).toEqual(none);
  });
  it('come back with the process that held them, used up or not', () => {
    run('for(let i=0;i<5;i++)Block.allocate(1000);const c=new Cell();c.put(Block.allocate(9));throw 1');
    expect(engine.counts()).toEqual(none);
  });
  it('are given back to the kernel when nobody hears', () => {
    const { world } = run('peer.block({block:Block.allocate(10),n:1})', 'await new Promise(()=>{})');
    expect(world).toBeDefined();
    expect(engine.counts()).toMatchObject({ blocks: 1, payloads: 1, runtimes: 0 });
    engine.freeBlock(block(1000));
    world.drain();
    expect(engine.counts()).toEqual(none);
  });
  it('are read and made by the host', () => {
    expect(engine.host.createBlock(block(5), new Uint8Array([7, 8]))).toBe(true);
    expect(engine.host.readBlock(block(5))).toEqual(new Uint8Array([7, 8]));
    engine.freeBlock(block(5));
    expect(() => engine.host.readBlock(block(5))).toThrow('b5');
  });
  it.each([
    ['its bytes', 'b.bytes()'],
    ['its text', 'b.text()'],
    ['it, again', 'peer.block({block:b,n:1})'],
    ['it, to nobody', 'drop(b)'],
    ['it, at the end of a scope', 'b[Symbol.dispose]()'],
  ])('are gone once given away: %s', (_what, use) => {
    const { faults } = run(
      `const b=Block.allocate(4);peer.block({block:b,n:1});${use}`,
      'const m=await peer.receive();drop(m.block)',
    );
    expect(faults[1]).toMatch(/^ownership: /);
    expect(engine.counts().blocks).toBe(0);
  });
  it('are not given away twice in one message', () => {
    const { faults } = run('const b=Block.allocate(4);peer.two({a:b,b})');
    expect(faults[1]).toMatch(/^ownership: /);
    expect(engine.counts()).toEqual(none);
  });
  it.each(['-1', '1.5', '2**31', "'1'", 'NaN'])('are not made %s bytes long', (length) => {
    const { faults } = run(
      `try{Block.allocate(${length})}catch(e){if(e instanceof RangeError)peer.quit();return}throw 1`,
    );
    expect(faults[1]).toBe('exited');
  });
  it('are not made beyond the quota', () => {
    const { faults } = run(
      'try{Block.allocate(2**29)}catch(e){if(e instanceof QuotaError&&e.name==="QuotaError")return}throw 1',
    );
    expect(faults[1]).toBe('exited');
  });
});
