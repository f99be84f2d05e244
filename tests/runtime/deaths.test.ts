/** Ways for a process to die: each a fault of the right kind, each freed without a trace, the others not disturbed. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { QuickJSEngine } from '../../runtime/engine.ts';
import { makeEngine } from '../../runtime/make-engine.ts';
import { none, program, World } from './world.ts';

let engine: QuickJSEngine;
/** Time that passes only by being looked at, so that a turn's budget is a number of interrupts. */
let ticks = 0;
beforeAll(async () => {
  engine = await makeEngine({ intrinsics: 0, hardening: '' }, { now: () => ticks++ });
});

function die(body: string): {
  readonly status: string;
  readonly kind: string;
  readonly message: string;
  readonly trace: string;
} {
  const world = new World(engine);
  const [imp] = world.pair();
  const sip = world.run(program(body), [imp]);
  const end = world.ends.get(sip);
  const fault = world.faultOf(sip);
  world.end(sip);
  expect(engine.counts()).toEqual(none);
  // The memory it shared is as good as before.
  const after = world.run(program(''), [imp]);
  expect(world.ends.get(after)?.status).toBe('exited');
  world.end(after);
  return {
    status: end?.status ?? '',
    kind: fault?.kind ?? '',
    message: fault?.message ?? '',
    trace: fault?.trace ?? '',
  };
}

const spin = 'for(;;);';
describe('a fault', () => {
  it.each([
    ['turn', 'a loop', spin],
    ['turn', 'a loop that allocates', 'for(;;)[1,2,3].map(x=>({x}))'],
    [
      'turn',
      'a loop in an async function',
      '(async()=>{for(;;){await 0;for(let i=0;i<1e5;i++);}})();await new Promise(()=>{})',
    ],
    ['turn', 'a loop of promise jobs', 'for(;;)await 0'],
    [
      'turn',
      'jobs that start each other again',
      'const f=async()=>{try{for(;;)await 0}finally{f()}};for(let i=0;i<50;i++)f();await new Promise(()=>{})',
    ],
    ['turn', 'a loop that catches', 'for(;;)try{for(;;);}catch{}'],
    ['turn', 'a loop with finally', 'try{for(;;);}finally{peer.quit();for(;;);}'],
    ['turn', 'a loop inside JSON', 'JSON.stringify({a:{toJSON(){for(;;);}}})'],
    ['turn', 'a loop inside sort', '[1,2,3].sort(()=>{for(;;);})'],
    ['turn', 'a loop in a getter of an error', "throw Object.defineProperty(new Error('x'),'stack',{get(){for(;;);}})"],
    ['turn', 'a regular expression', "/^(a|a)*$/.test('a'.repeat(40)+'b')"],
    ['memory', 'strings without end', 'const a=[];for(;;)a.push(String(a.length).padStart(1000))'],
    ['memory', 'one array too large', 'new Uint8Array(1<<28)'],
    ['memory', 'objects in a promise job', 'await Promise.resolve().then(()=>{const a=[];for(;;)a.push({})})'],
    ['memory', 'memory in a forked task', 'fork(async()=>{const a=[];for(;;)a.push({})},0);await new Promise(()=>{})'],
    ['stack', 'recursion', '(function f(){f()})()'],
    ['stack', 'recursion in a forked task', 'fork(async()=>{(function f(){f()})()},0);await new Promise(()=>{})'],
    ['stack', 'nested JSON', "JSON.parse('['.repeat(50000))"],
    ['stack', 'nested JSON to write', 'let a=[];for(let i=0;i<5000;i++)a=[a];JSON.stringify(a)'],
    [
      'stack',
      'JSON in recursion',
      'let a=[];for(let i=0;i<5000;i++)a=[a];(function f(n){n?f(n-1):JSON.stringify(a)})(200)',
    ],
    ['stack', 'JSON that calls itself', 'const o={toJSON(){JSON.stringify(o)}};JSON.stringify(o)'],
    ['stack', 'nested arrays to flatten', 'let a=[];for(let i=0;i<5000;i++)a=[a];a.flat(Infinity)'],
    ['crash', 'a thrown error', "throw new TypeError('no')"],
    ['crash', 'a thrown value', "throw 'no'"],
    ['crash', 'a rejected promise', "await Promise.reject(new Error('no'))"],
    ['crash', 'an error in a forked task', "fork(async()=>{throw new Error('no')},0);await new Promise(()=>{})"],
    ['crash', 'a forked task that is none', 'fork(null,0);await new Promise(()=>{})'],
    ['crash', 'an error that hides', "throw Object.defineProperty(new Error('x'),'message',{get(){throw 1}})"],
  ])('of kind %s: %s', (kind, _what, body) => {
    expect(die(body)).toMatchObject({ status: 'faulted', kind });
  });

  it('is not what the process caught itself', () => {
    const caught = 'let n=0;for(let k=0;k<20;k++){try{new Uint8Array(1<<28)}catch{n++}}if(n!==20)throw n';
    expect(die(caught).status).toBe('exited');
    expect(die('try{(function f(){f()})()}catch{}').status).toBe('exited');
  });
  it('is not a promise left pending, nor a cycle', () => {
    expect(die('const o={};o.o=o;globalThis.z=o;await new Promise(()=>{})').status).toBe('waiting');
    expect(die('function*g(){yield 1}const i=g();i.next();globalThis.i=i;globalThis.h=new Map([[g,g]])').status).toBe(
      'exited',
    );
  });
  it('carries its place', () => {
    expect(die("throw new Error('here')").trace).toContain('at main (test.js:2:');
  });
  it('ends everything: no task of the process runs after main is done', () => {
    const world = new World(engine);
    const [imp, exp] = world.pair();
    world.watched.add(exp);
    const sip = world.run(program('fork(async()=>{for(let i=0;i<9;i++)await 0;peer.quit()},0)'), [imp]);
    world.settle();
    expect(world.ends.get(sip)?.status).toBe('exited');
    expect(world.said).toEqual([]);
    world.end(sip);
  });
});

describe('a program that cannot be loaded', () => {
  it.each([
    ['bad syntax', 'function ('],
    ['a loop', 'for(;;);'],
    ['memory without end', 'const a=[];for(;;)a.push(new Uint8Array(1e5))'],
    ['recursion', '(function f(){f()})()'],
    ['a throw', 'throw 1'],
  ])('is refused: %s', (_what, code) => {
    const world = new World(engine);
    expect(() => world.create({ ...program(''), code })).toThrow(/cannot be loaded/);
    expect(engine.counts()).toEqual(none);
  });
  it('is refused when its memory limit leaves no room', () => {
    const world = new World(engine);
    expect(() => world.create(program(''), { memoryBytes: 1000 })).toThrow(/needs \d+ KiB to start/);
    expect(engine.counts()).toEqual(none);
  });
});

describe('memory', () => {
  it('comes back whole over many lives', () => {
    const world = new World(engine);
    const live = program("const a=[];for(let i=0;i<1000;i++)a.push('x'+i);await new Promise(()=>{})");
    const cycle = (): number => {
      const sip = world.run(live, [100]);
      const used = engine.memoryBytes(sip);
      world.end(sip);
      return used;
    };
    const used = cycle();
    const before = engine.linearBytes();
    for (let round = 0; round < 200; round++) expect(cycle()).toBe(used);
    expect(engine.linearBytes()).toBe(before);
    expect(used).toBeGreaterThan(40_000);
  });
});
