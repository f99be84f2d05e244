/** Programs that take all the memory there is between two counts: a fault of theirs, never the loss of the memory they share. */
import { beforeAll, expect, it } from 'vitest';
import type { QuickJSEngine } from '../../runtime/engine.ts';
import { makeEngine } from '../../runtime/make-engine.ts';
import { none, program, World } from './world.ts';

let engine: QuickJSEngine;
beforeAll(async () => {
  engine = await makeEngine({ intrinsics: 0, hardening: '' }, { now: () => performance.now() });
});

const attacks: readonly (readonly [string, string, ('memory' | 'crash')?])[] = [
  ['typed arrays', 'const a=[];for(;;)a.push(new Uint8Array(1500000))'],
  ['typed arrays, caught', 'const a=[];for(;;)try{for(;;)a.push(new Uint8Array(1500000))}catch{}'],
  [
    'buffers of every size',
    'const a=[];for(let n=1900000;;)try{for(;;)a.push(new ArrayBuffer(n))}catch{n=Math.max(1,n>>1)}',
  ],
  [
    'buffers, then nothing is left',
    'const a=[];for(let n=1900000;n>8;n>>=2)try{for(;;)a.push(new ArrayBuffer(n))}catch{}await 0;await 0',
  ],
  ['flat strings', "const a=[];const s='x'.repeat(900000);for(let i=0;;i++)a.push((s+i).split(''))"],
  ['a string doubled', "let s='x';const a=[];for(;;){s+=s;a.push(s.length>1e6?(s=s.slice(0,9e5)).toUpperCase():s)}"],
  ['repeat', "const a=[];for(;;)a.push('ab'.repeat(400000))"],
  ['padStart', "const a=[];for(;;)a.push('a'.padStart(900000,'xy'))"],
  ['arrays filled', 'const a=[];for(;;)a.push(new Array(100000).fill(1))'],
  ['arrays from a length', 'const a=[];for(;;)a.push(Array.from({length:50000}))'],
  ['arrays concatenated', 'let a=[1];const k=[];for(;;){a=a.concat(a);k.push(a);if(a.length>1e5)a=[1,2]}'],
  ['spread', 'let a=[1,2];const k=[];for(;;){a=[...a,...a];k.push(a);if(a.length>6e4)a=[1]}'],
  ['a Map', 'const m=new Map();for(let i=0;;i++)m.set(i,[i])'],
  // QuickJS throws `null` when a hash table cannot be made larger, and by then the set is garbage.
  ['a Set of strings', "const m=new Set();for(let i=0;;i++)m.add('k'+i)", 'crash'],
  ['closures', 'const a=[];for(let i=0;;i++)a.push(()=>i)'],
  ['objects with many names', 'const o={};for(let i=0;;i++)o["k"+i]=i'],
  ['promises', 'const a=[];for(;;)a.push(new Promise(()=>{}))'],
  ['promise jobs', 'const f=async()=>{f();f();await 0};await f();await new Promise(()=>{})'],
  ['generators', 'const a=[];for(;;){const g=(function*(){yield [1,2,3]})();g.next();a.push(g)}'],
  ['bigints', 'let b=3n;const a=[];for(;;){b=b*b;a.push(b);if(a.length%14===0)b=3n}'],
  ['regular expressions', "const a=[];for(let i=0;;i++)a.push(new RegExp('(a|b){1,500}x'+i))"],
  ['matches', "const s='ab'.repeat(20000);const a=[];for(;;)a.push(s.match(/a/g))"],
  ['JSON', "const s='['+'1,'.repeat(50000)+'1]';const a=[];for(;;)a.push(JSON.parse(s))"],
  ['JSON text', 'const o=Array.from({length:50000},(_,i)=>i);const a=[];for(;;)a.push(JSON.stringify(o))'],
  ['sorting', 'const a=[];for(;;)a.push(Array.from({length:40000},(_,i)=>-i).sort((x,y)=>x-y))'],
  ['errors', 'const a=[];for(;;)a.push(new Error("x".repeat(1e5)))'],
  ['classes', 'const a=[];for(;;)a.push(class{x=1;y=[2]})'],
  ['typed array copies', 'const u=new Uint8Array(900000);const a=[];for(;;)a.push(u.slice())'],
  ['subarrays set', 'const a=[];for(;;){const f=new Float64Array(150000);f.fill(1.5);a.push(f)}'],
  ['many small ones in short turns', 'const a=[];for(;;){for(let i=0;i<300;i++)a.push(new Uint8Array(20000));await 0}'],
];

it.each(attacks.map(([name, body, kind = 'memory']) => ({ name, body, kind })))('$name', ({ body, kind }) => {
  const world = new World(engine);
  const [imp] = world.pair();
  const [other] = world.pair();
  const neighbour = world.run(
    program('const kept=Array.from({length:2000},(_,i)=>({i}));await peer.receive();if(kept[1999].i!==1999)throw 1'),
    [imp],
  );
  const attacker = world.run(program(body), [other], { turnMs: 5_000 });
  const end = world.ends.get(attacker)?.status;
  const fault = world.faultOf(attacker);
  world.end(attacker);
  const kept = engine.memoryBytes(neighbour);
  world.end(neighbour);
  expect({ end, kind: fault?.kind, message: fault?.message }).toMatchObject({ end: 'faulted', kind });
  expect(kept).toBeGreaterThan(100_000);
  expect(engine.linearBytes()).toBeLessThan(256 * 1024 * 1024);
  expect(engine.counts()).toEqual(none);
});

it('leaves the memory usable afterwards', () => {
  const world = new World(engine);
  const [imp] = world.pair();
  const sip = world.run(program('if(new Uint8Array(1000000).length!==1e6)throw 1'), [imp]);
  expect(world.ends.get(sip)?.status).toBe('exited');
  world.end(sip);
});
