/** A block dropped while the engine is at work on its bytes: nothing is read or written where it was, though another block lies there by now. */
import { beforeAll, expect, it } from 'vitest';
import type { QuickJSEngine } from '../../../runtime/engine.ts';
import { createEngine } from '../../../runtime/index.ts';
import { none, program, World } from '../world.ts';

let engine: QuickJSEngine;
beforeAll(async () => {
  engine = await createEngine({ now: () => performance.now() });
});

/** `gone` drops the block and takes the same size at once, filled with sevens, so that a late write or read would show. */
const around = (script: string): string => `
const b=Block.allocate(16),v=b.bytes();for(let i=0;i<16;i++)v[i]=(i*5)%16+20;const cell=new Cell();cell.put(b);let later;
const gone=()=>{if(later===undefined){drop(cell.take());later=Block.allocate(16);later.bytes().fill(7)}};
const seen=x=>{if(x===undefined||x===7)throw new Error('saw '+x)};
try{${script}}catch(e){if(!(e instanceof TypeError))throw e}
if(later===undefined||v.length!==0||later.bytes().some(x=>x!==7))throw new Error('wrote');drop(later);`;

it.each([
  'v.forEach(x=>{seen(x);gone()})',
  'v.map(x=>{seen(x);gone();return 9}).forEach(seen)',
  'v.filter(x=>{seen(x);gone();return true}).forEach(seen)',
  'v.find(x=>{seen(x);gone();return false})',
  'v.findLastIndex(x=>{seen(x);gone();return false})',
  'v.reduce((s,x)=>{seen(s);seen(x);gone();return s})',
  'v.reduceRight((s,x)=>{seen(s);seen(x);gone();return s})',
  'v.sort((x,y)=>{seen(x);seen(y);gone();return x-y})',
  'let n=0;new Uint8Array(v).sort((x,y)=>{n++;return x-y});v.sort((x,y)=>{seen(x);seen(y);if(--n===0)gone();return x-y})',
  'v.toSorted((x,y)=>{seen(x);seen(y);gone();return x-y}).forEach(seen)',
  'for(const x of v){seen(x);gone()}',
  'Array.from(v,x=>{seen(x);gone()})',
  'Uint8Array.from(v,x=>{seen(x);gone();return x}).forEach(seen)',
  'const w=v.subarray(4),d=new DataView(v.buffer);gone();w.fill(1);d.setUint8(0,1)',
  'const i=v.values();seen(i.next().value);gone();i.next()',
  'JSON.stringify([v],(k,x)=>{if(k==="3")gone();return x})',
  'const [p,q=gone()]=v;seen(p);gone();v.set([1,2,3]);v[0]=1;v.copyWithin(0,4);v.reverse()',
])('%s', (script) => {
  const world = new World(engine);
  const code = program(around(script), []);
  const sip = world.create(code);
  world.start(sip, code, [world.pair()[0]]);
  world.settle();
  const fault = world.faultOf(sip);
  expect(fault === undefined ? world.ends.get(sip)?.status : `${fault.kind}: ${fault.message}`).toBe('exited');
  world.end(sip);
  expect(engine.counts()).toEqual(none);
});
