/** Messages between processes: what crosses, exactly as it was, and in which form. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { QuickJSEngine } from '../../runtime/engine.ts';
import { makeEngine } from '../../runtime/make-engine.ts';
import { program, server, World } from './world.ts';

let engine: QuickJSEngine;
beforeAll(async () => {
  engine = await makeEngine({ intrinsics: 0, hardening: '' }, { now: () => performance.now() });
});

describe('two processes', () => {
  it('talk in scalars', () => {
    const world = new World(engine);
    const [imp, exp] = world.pair();
    const back = program('const m=await peer.receive();m.next.scalarBack({n:m.on?m.n+1:0});', [server]);
    const forth = program(
      "const m=await peer.scalar({n:41,on:true}).receive(); if(m.n!==42||m.message!=='scalarBack') throw new Error('got '+m.n)",
    );
    const b = world.run(back, [exp]);
    const a = world.run(forth, [imp]);
    world.settle();
    expect(world.ends.get(a)).toMatchObject({ status: 'exited' });
    expect(world.ends.get(b)).toMatchObject({ status: 'exited' });
    world.end(a);
    world.end(b);
    expect(engine.counts()).toEqual({ runtimes: 0, blocks: 0, handles: 0, payloads: 0, domains: 0 });
  });
});
