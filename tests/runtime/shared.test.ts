/** Frozen blocks on the real engine: the same memory read in several processes, written in none. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { QuickJSEngine } from '../../runtime/engine.ts';
import { makeEngine } from '../../runtime/make-engine.ts';
import { none, program, server, World } from './world.ts';

const realm = { intrinsics: 0, hardening: '' };

describe.each(['auto', 'copy'] as const)('shared bytes, %s', (blocks) => {
  let engine: QuickJSEngine;
  beforeAll(async () => {
    engine = await makeEngine(realm, { now: () => performance.now(), blocks });
    await engine.ready();
  });

  function run(clientBody: string, hostBody = '', domain = 'system'): readonly string[] {
    const world = new World(engine);
    const [imp, exp] = world.pair();
    const back = program(hostBody, [server]);
    const forth = program(clientBody);
    const sips = [world.create(back, {}, domain), world.create(forth)] as const;
    world.start(sips[0], back, [exp]);
    world.start(sips[1], forth, [imp]);
    world.settle();
    const ends = sips.map((sip) => {
      const fault = world.faultOf(sip);
      return fault === undefined ? (world.ends.get(sip)?.status ?? '') : `${fault.kind}: ${fault.message}`;
    });
    for (const sip of sips) world.end(sip);
    world.drain();
    expect(engine.counts()).toEqual(none);
    return ends;
  }

  it.each(['system', 'another'])('are read by two at once, in domain %s', (domain) => {
    const ends = run(
      `const b=Block.from(new Uint8Array([7,8,9])),u=b.bytes(),s=freeze(b);
       if(u.length!==0||b.byteLength!==0)throw new Error('not detached');
       const m=await peer.shared({bytes:s.share(),n:1}).receive();
       if(s.at(0)+s.at(1)+s.at(2)!==24||m.bytes.at(2)!==9||m.more.text()!==s.text())throw new Error('read wrong');
       drop(s);drop(m.bytes);drop(m.more)`,
      `const m=await peer.receive(),s=m.bytes;if(s.byteLength!==3||s.at(1)!==8)throw new Error('heard wrong');
       const two=s.share();m.next.sharedBack({bytes:s,more:two})`,
      domain,
    );
    expect(ends).toEqual(['exited', 'exited']);
  });

  it('are read like bytes', () => {
    const ends = run(
      `const from=new Uint8Array(40);new DataView(from.buffer).setFloat64(8,1.5);for(let i=0;i<8;i++)from[i]=i+250;
       const s=freeze(Block.from(from)),d=new DataView(from.buffer);
       const same=(a,b)=>{if(a!==b)throw new Error(String(a)+' is not '+String(b))};
       for(let i=-1;i<42;i++)same(s.at(i),from[i]);
       for(const n of['Int16','Uint16','Int32','Uint32','BigInt64','BigUint64','Float32','Float64'])
         for(const l of[true,false])for(let i=0;i<33;i++)same(String(s['get'+n](i,l)),String(d['get'+n](i,l)));
       for(const i of[-1,39,1e9,2**40])try{s.getUint16(i);throw 1}catch(e){same(e instanceof RangeError,true)}
       for(const a of[[],[3],[3,9],[-5],[-5,-1],[9,3],[0,1e9]])same(String(s.copy(...a)),String(from.slice(...a)));
       same(s.indexOf(255),5);same(s.indexOf(255,6),-1);same(s.indexOf(0,-3),37);same(s.at(NaN),undefined);same(s.at(1.5),undefined);
       const c=s.copy();c[0]=9;same(s.at(0),250);same(freeze(Block.fromText('a\\u20ac')).text(1),'\\u20ac');
       const empty=freeze(Block.allocate(0));same(empty.byteLength,0);same(empty.at(0),undefined);same(empty.share().text(),'');drop(empty)`,
    );
    expect(ends[1]).toBe('exited');
  });

  it('come back with the processes that held them, used up or not', () => {
    run(
      'const s=freeze(Block.allocate(1000));for(let i=0;i<5;i++)s.share();peer.shared({bytes:s.share(),n:1});throw 1',
      'const m=await peer.receive();const c=new Cell();c.put(m.bytes.share());throw 1',
    );
  });

  it('are given back when nobody hears', () => {
    run('peer.shared({bytes:freeze(Block.allocate(10)),n:1})', 'await new Promise(()=>{})');
  });

  it.each([
    ['a byte', 's.at(0)'],
    ['a number', 's.getUint16(0)'],
    ['a place', 's.indexOf(0)'],
    ['a copy', 's.copy()'],
    ['the text', 's.text()'],
    ['a second hold', 's.share()'],
    ['it, again', 'peer.shared({bytes:s,n:1})'],
    ['it, to nobody', 'drop(s)'],
    ['it, at the end of a scope', 's[Symbol.dispose]()'],
  ])('are gone once given away: %s', (_what, use) => {
    const ends = run(
      `const s=freeze(Block.allocate(4));peer.shared({bytes:s,n:1});${use}`,
      'const m=await peer.receive();drop(m.bytes)',
    );
    expect(ends[1]).toMatch(/^ownership: /);
  });

  it.each([
    ['the block', 'b.bytes()', 'ownership'],
    ['the block, again', 'freeze(b)', 'ownership'],
    ['something else', 'freeze(s)', 'ownership'],
    ['nothing', 'freeze()', 'ownership'],
    ['it as a block', 'peer.block({block:s,n:1})', 'contract'],
    ['a block as shared', 'peer.shared({bytes:Block.allocate(1),n:1})', 'contract'],
    ['a look-alike', 'peer.shared({bytes:{at(){return 1},byteLength:1},n:1})', 'contract'],
    ['it in a parcel', 'pack(s)', 'ownership'],
    ['one hold twice', 'peer.two({a:s,b:s})', 'contract'],
  ])('do not let a process use %s', (_what, use, kind) => {
    const ends = run(`const b=Block.allocate(4),s=freeze(b);${use}`);
    expect(ends[1]).toMatch(new RegExp(`^${kind}: `));
  });

  it.each([
    'z[0]=1',
    'z.at=()=>1',
    'z.byteLength=9',
    "Object.defineProperty(z,'0',{value:1})",
    'z.bytes()[0]=1',
    'z.set([1])',
    'z.fill(1)',
    'z.setUint8(0,1)',
    'new Uint8Array(z.buffer)[0]=1;z.buffer.byteLength',
    "z.at('buffer').byteLength",
    "z.at({toString(){return'buffer'}}).byteLength",
    "z.at({[Symbol.toPrimitive](){return'set'}}).call",
    'Uint8Array.prototype.fill.call(z,1)',
    'DataView.prototype.setInt8.call(z,0,1)',
    'Object.getPrototypeOf(z).at=1',
    'z.at.call(new Uint8Array(4),0)',
    'z.copy().buffer.transfer()',
  ])('are written by nobody: %s throws and changes nothing', (write) => {
    const ends = run(
      `const b=Block.from(new Uint8Array([3,4,5,6])),u=b.bytes(),z=freeze(b);u[0]=1;u.fill?.call;
       let threw=false;try{${write}}catch{threw=true}if(!threw)throw new Error('went through');
       if(String(z.copy())!=='3,4,5,6')throw new Error(String(z.copy()));peer.shared({bytes:z,n:1})`,
      "const m=await peer.receive();if(String(m.bytes.copy())!=='3,4,5,6')throw new Error('changed');drop(m.bytes)",
    );
    expect(ends).toEqual(['exited', 'exited']);
  });

  it.each([
    ['text', 's.text({valueOf(){drop(s);return 0}})'],
    ['copy', 's.copy({valueOf(){drop(s);return 0}})'],
    ['indexOf', 's.indexOf(1,{valueOf(){drop(s);return 0}})'],
    ['getInt16', 's.getInt16({valueOf(){drop(s);return 0}})'],
    ['at', 's.at({valueOf(){drop(s);return 0}})'],
  ])('are not read when they were dropped in the middle of it: %s', (_what, read) => {
    const ends = run(`const s=freeze(Block.from(new Uint8Array(64).fill(1)));let r;try{r=${read}}catch{}
      if(r!==undefined&&String(r)!=='\\u0001'.repeat(64))throw new Error(String(r))`);
    expect(ends[1]).toMatch(/^exited|^ownership: /);
  });

  // A heap that copies has a copy for each hold, and pays for it.
  it.skipIf(blocks === 'copy')('leave the count of the heap as it is, however often they are held', () => {
    const ends = run(
      'const s=freeze(Block.allocate(2**19)),all=[];for(let i=0;i<200;i++)all.push(s.share());for(const one of all)drop(one);for(let i=0;i<2e5;i++);peer.shared({bytes:s,n:1})',
      'const m=await peer.receive();const all=[];for(let i=0;i<200;i++)all.push(m.bytes.share());for(let i=0;i<2e5;i++);',
    );
    expect(ends).toEqual(['exited', 'exited']);
  });
});

it('outlive the memory in which they were made', async () => {
  const engine = await makeEngine(realm, { now: () => performance.now(), blocks: 'auto' });
  await engine.ready();
  const world = new World(engine);
  const [imp, exp] = world.pair();
  const forth = program(
    "const s=freeze(Block.fromText('kept'));peer.shared({bytes:s.share(),n:1});peer.shared({bytes:s,n:2});await new Promise(()=>{})",
  );
  const back = program(
    "let t='';for(let i=0;i<2;i++){const m=await peer.receive();t+=m.bytes.text();drop(m.bytes)}peer.textBack({text:t})",
    [server],
  );
  const sender = world.run(forth, [imp]);
  engine.destroy(sender);
  const reader = world.create(back, {}, 'another');
  world.watched.add(imp);
  world.start(reader, back, [exp]);
  world.settle();
  expect(world.said.map(({ fields }) => fields.text)).toEqual(['keptkept']);
  world.end(reader);
  world.drain();
  expect(engine.counts()).toEqual(none);
});
