/** Messages between processes: what crosses is exactly what was said, and nothing else can be said. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { QuickJSEngine } from '../../runtime/engine.ts';
import { makeEngine } from '../../runtime/make-engine.ts';
import { none, program, server, World } from './world.ts';

let engine: QuickJSEngine;
beforeAll(async () => {
  engine = await makeEngine({ intrinsics: 0, hardening: '' }, { now: () => performance.now() });
});

/** What a process that runs `body` says to the host, and how it ends. */
function say(body: string): { readonly world: World; readonly fields: readonly object[]; readonly fault: string } {
  const world = new World(engine);
  const [imp, exp] = world.pair();
  world.watched.add(exp);
  const sip = world.run(program(body), [imp]);
  world.settle();
  const fault = world.faultOf(sip);
  world.end(sip);
  expect(engine.counts()).toEqual(none);
  return {
    world,
    fields: world.said.map((said) => said.fields),
    fault: fault ? `${fault.kind}: ${fault.message}` : '',
  };
}

function talk(client: string, host: string): void {
  const world = new World(engine);
  const [imp, exp] = world.pair();
  const sips = [world.run(program(host, [server]), [exp]), world.run(program(client), [imp])];
  world.settle();
  expect(sips.map((sip) => world.faultOf(sip))).toEqual([undefined, undefined]);
  expect(sips.map((sip) => world.ends.get(sip)?.status)).toEqual(['exited', 'exited']);
  for (const sip of sips) world.end(sip);
  expect(engine.counts()).toEqual(none);
}

describe('two processes', () => {
  it('talk in scalars', () => {
    talk(
      "const m=await peer.scalar({n:41,on:true}).receive(); if(m.n!==42||m.message!=='scalarBack'||m.next!==peer) throw new Error('got '+m.n)",
      'const m=await peer.receive();m.next.scalarBack({n:m.on?m.n+1:0});',
    );
  });
  it.each(['-0', '0.1', 'NaN', '-Infinity', '2**31', '-(2**31)', '1e308'])('carry the number %s', (value) => {
    talk(
      `const m=await peer.scalar({n:${value},on:false}).receive(); if(!Object.is(m.n,${value})) throw new Error('got '+m.n)`,
      'const m=await peer.receive();m.next.scalarBack({n:m.n});',
    );
  });
  it.each(["''", "'a\\0b'", "'\\ud800x\\udc00'", "'\\u20ac\\u00e9'", "'x'.repeat(1<<20)"])(
    'carry the text %s',
    (value) => {
      talk(
        `const m=await peer.text({text:${value}}).receive(); if(m.text!==${value}||'n' in m) throw new Error('got '+m.text)`,
        'const m=await peer.receive();m.next.textBack({text:m.text});',
      );
    },
  );
  it('give away an end of a channel', () => {
    talk(
      `const {imp,exp}=channel('Everything');peer.give({end:imp});const m=await exp.receive();if(m.n!==7)throw new Error('n')`,
      'const m=await peer.receive();m.end.scalar({n:7,on:true});',
    );
  });
  it('know why a peer is silent, every time they ask', () => {
    talk(
      "peer.quit();const a=await peer.receive(),b=await peer.receive();if(a.message!=='closed'||a.reason!=='ended'||b.reason!=='ended')throw new Error('open')",
      'const m=await peer.receive();drop(m.next);',
    );
  });
});

describe('what is said', () => {
  it('is rebuilt from the declared fields alone', () => {
    const { fields } = say(
      "peer.record({item:{type:'b',id:1,tags:['x'],toString:'t',extra:()=>1},pair:[1,2n**70n],more:1}).quit()",
    );
    expect(fields).toEqual([{ item: { type: 'b', id: 1, tags: ['x'], toString: 't' }, pair: [1, 2n ** 70n] }, {}]);
  });
  it('reads each field once, so a getter cannot answer twice', () => {
    const { fields } = say(
      "let n=0;peer.record({item:{get type(){return n++?{}:'a'},get id(){return n++>1?'no':5},tags:[]},pair:[1,1n]})",
    );
    expect(fields).toEqual([{ item: { type: 'a', id: 5, tags: [] }, pair: [1, 1n] }]);
  });
  it.each([
    ['null', null],
    ['3', 3],
    ["{kind:'x',x:1}", { kind: 'x', x: 1 }],
    ["{kind:'y',y:'s',x:1}", { kind: 'y', y: 's' }],
  ])('may be any member of a union: %s', (text, value) => {
    expect(say(`peer.choice({value:${text}})`).fields).toEqual([{ value }]);
  });
  it.each([
    'scalar()',
    'scalar(null)',
    "scalar({n:'1',on:true})",
    'scalar({n:1})',
    'scalar({n:1,on:1})',
    'scalar({n:1n,on:true})',
    'text({text:1})',
    'text({text:new String("x")})',
    'text({text:Symbol.iterator})',
    "record({item:{type:'c',id:1,tags:[]},pair:[1,1n]})",
    "record({item:{type:'a',id:1,tags:{length:0}},pair:[1,1n]})",
    "record({item:{type:'a',id:1,tags:[1]},pair:[1,1n]})",
    "record({item:{type:'a',id:1,tags:[,'x']},pair:[1,1n]})",
    "record({item:{type:'a',id:1,tags:[],toString:1},pair:[1,1n]})",
    'record({item:null,pair:[1,1n]})',
    "record({item:{type:'a',id:1,tags:[]},pair:[1,1n,1]})",
    "choice({value:{kind:'x',x:'1'}})",
    'choice({value:undefined})',
    'choice({value:()=>1})',
    'block({block:new ArrayBuffer(8),n:1})',
    'block({block:{},n:1})',
    'give({end:1})',
    'give({end:{}})',
    'give({end:Object.create(peer)})',
  ])('is a fault when it is of another type: %s', (text) => {
    const { fields, fault } = say(`peer.${text}; peer.scalar({n:1,on:true})`);
    expect(fault).toMatch(/^contract: /);
    expect(fields).toEqual([]);
  });
  it('is nothing any more once a rule was broken', () => {
    const { fields } = say('try{peer.text({text:1})}catch{} try{peer.quit()}catch{} for(;;){try{peer.quit()}catch{}}');
    expect(fields).toEqual([]);
  });
  it('is nothing any more once the kernel said stop', () => {
    const world = new World(engine);
    const [imp, exp] = world.pair();
    world.watched.add(exp);
    world.stopSends = true;
    const sip = world.run(program('try{peer.quit()}catch{} world=1;try{Block.allocate(1)}catch{} for(;;);'), [imp]);
    expect(world.ends.get(sip)).toMatchObject({
      status: 'faulted',
      fault: { trace: expect.stringContaining('test.js') },
    });
    world.end(sip);
    expect(engine.counts()).toEqual(none);
  });
  it('is lost when a program does not know the contract', () => {
    const world = new World(engine);
    expect(() => world.create({ ...program(''), contracts: [] })).not.toThrow();
    world.end(world.create(program('')));
  });
});
