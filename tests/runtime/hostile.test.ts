/** What a process tries that wants more than it was given: the raw call, others' handles, the library's insides. */
import { beforeAll, describe, expect, it } from 'vitest';
import { libraryEntries } from '../../abi/index.ts';
import type { QuickJSEngine } from '../../runtime/engine.ts';
import { createEngine } from '../../runtime/index.ts';
import { client, none, program, server, World } from './world.ts';

let engine: QuickJSEngine;
beforeAll(async () => {
  engine = await createEngine({ now: () => performance.now() });
});

function attempt(body: string): { readonly status: string; readonly text: string; readonly said: number } {
  const world = new World(engine);
  const [imp, exp] = world.pair();
  world.watched.add(exp);
  const sip = world.run(program(body), [imp]);
  world.settle();
  const end = world.ends.get(sip);
  const fault = world.faultOf(sip);
  world.end(sip);
  expect(engine.counts()).toEqual(none);
  return {
    status: end?.status ?? '',
    text: fault === undefined ? '' : `${fault.kind}: ${fault.message}`,
    said: world.said.length,
  };
}

describe('a hostile process', () => {
  it.each([
    [
      'the class of its endpoint',
      'if(peer.constructor!==undefined&&peer.constructor!==Object)throw new Error("found")',
    ],
    ['transfer of a buffer', 'if(Block.allocate(8).bytes().buffer.transfer!==undefined)throw new Error("found")'],
    [
      'transfer under another name',
      'if(ArrayBuffer.prototype.transferToFixedLength!==undefined)throw new Error("found")',
    ],
    ['own properties of an endpoint', 'if(Object.keys(peer).length!==0)throw new Error("found")'],
    ['its library', 'try{skerry.drop=1}catch{return}throw new Error("changed")'],
    ['a method of its endpoint', 'try{peer.quit=()=>1}catch{return}throw new Error("changed")'],
    ['a block factory', 'try{Block.allocate=1}catch{return}throw new Error("changed")'],
    [
      'a contract it has not',
      "try{channel('Nothing')}catch(e){if(e instanceof TypeError)return}throw new Error('made')",
    ],
    [
      'a contract named as a property',
      "try{channel('__proto__')}catch(e){if(e instanceof TypeError)return}throw new Error('made')",
    ],
  ])('does not get at %s', (_what, body) => {
    expect(attempt(body)).toEqual({ status: 'exited', text: '', said: 0 });
  });
  it.each([
    ['a method on another object', 'peer.quit.call({})', /^crash: TypeError/],
    ['a forged endpoint', '({__proto__:peer}).quit()', /^crash: TypeError/],
    ['a packed nothing', 'pack({})', /^ownership/],
    ['a dropped number', 'drop(100)', /^ownership/],
    ['a selection of nothings', 'await select({a:{}})', /^ownership/],
  ])('gains nothing by %s', (_what, body, fault) => {
    const got = attempt(body);
    expect(got.text).toMatch(fault);
    expect(got.said).toBe(0);
  });
  it('makes no call while its code is being loaded', () => {
    const world = new World(engine);
    const [imp] = world.pair();
    const code = "(()=>{let e='';try{null.x}catch(x){e=x}return skerry=>async()=>{}})()";
    const sip = world.run({ ...program(''), code, needs: [client] }, [imp]);
    expect(world.ends.get(sip)?.status).toBe('exited');
    world.end(sip);
  });
});

describe('the library', () => {
  const talk = (forth: string, back: string): void => {
    const world = new World(engine);
    const [imp, exp] = world.pair();
    const sips = [world.run(program(back, [server]), [exp]), world.run(program(forth), [imp], {}, '{"size":3}')];
    world.settle();
    expect(sips.map((sip) => world.faultOf(sip) ?? world.ends.get(sip)?.status)).toEqual(['exited', 'exited']);
    for (const sip of sips) world.end(sip);
    expect(engine.counts()).toEqual(none);
  };
  it('waits on several ends and yields the others', () => {
    talk(
      `const c=channel('Everything');peer.scalar({n:1,on:true});
       const s=await select({other:c.imp,peer});
       if(s.from!=='peer'||s.heard.n!==2||s.rest.other!==c.imp||'peer' in s.rest)throw new Error(s.from);drop(s.rest.other)`,
      'const m=await peer.receive();m.next.scalarBack({n:2})',
    );
  });
  it('serves many clients', () => {
    talk(
      `const {listener,connector}=service('Everything');const more=connector.share();
       fork(async l=>{for(;;){const e=await l.accept();const m=await e.receive();e.scalarBack({n:m.n*2})}},listener);
       const a=connector.connect().scalar({n:1,on:true}),b=more.connect().scalar({n:2,on:true});
       const x=await a.receive(),y=await b.receive();if(x.n!==2||y.n!==4)throw new Error('n')`,
      '',
    );
  });
  it('keeps one value in a cell', () => {
    talk(
      `const c=new Cell();if(c.full||c.take()!==undefined)throw 1;c.put(peer);if(!c.full)throw 2;
       try{c.put(1);throw new TypeError('put')}catch(e){if(e instanceof TypeError)throw e}if(c.take()!==peer||c.full)throw 3`,
      '',
    );
  });
  it('is what the ABI page says, and nothing more', () => {
    const names = Object.keys(libraryEntries).sort().join();
    talk(
      `const found=Object.keys(skerry).sort().join();if(found!==${JSON.stringify(names)})throw new Error(found)`,
      '',
    );
  });
  it.each([
    ['write', 'skerry.write(a,3,1)'],
    ['index', 'a[skerry.index(a,3)]=1'],
    ['element', 'skerry.element(a,3).value=1'],
    ['a later element', 'const e=skerry.element(a,1);a.pop();a.pop();e.value=1'],
  ])('leaves no hole by %s', (_what, body) => {
    talk(
      `const a=[1,2];try{${body}}catch(e){if(e instanceof RangeError&&Object.keys(a).length===a.length)return;throw e}throw new Error('a hole')`,
      '',
    );
  });
  it('shows nothing of its elements', () => {
    talk(
      `const e=skerry.element([1],0);if(Object.keys(e).length!==0||e.constructor!==undefined&&e.constructor!==Object)throw new Error('found')`,
      '',
    );
  });
  it('hands over the arguments', () => {
    talk("if(needs.args.size!==3||Object.keys(needs).join()!=='peer,args')throw new Error('args')", '');
  });
});
