/** Optional fields that are moved: sent or left out, each arrives in its own place. */
import { beforeAll, expect, test } from 'vitest';
import type { ContractTable, Need, Shape } from '../../abi/index.ts';
import type { EngineProgram } from '../../kernel/engine-port.ts';
import { createEngine, type QuickJSEngine } from '../../runtime/index.ts';
import { none, World } from './world.ts';

const end: Shape = { kind: 'endpoint', side: 'Imp', contract: 'Gifts', state: 'Start' };
const gifts: ContractTable = {
  name: 'Gifts',
  digest: 'Gifts',
  states: [],
  queueBound: 1,
  messages: [
    {
      name: 'give',
      speaker: 'client',
      fields: [
        { name: 'a', optional: true, shape: { kind: 'block' } },
        { name: 'b', optional: true, shape: { kind: 'block' } },
        { name: 'left', optional: true, shape: end },
        { name: 'n', optional: false, shape: { kind: 'number' } },
        { name: 'right', optional: true, shape: end },
      ],
    },
  ],
};
const need = (kind: Need['kind']): Need => ({ name: 'peer', kind, contract: 'Gifts', state: 'Start' });
const program = (kind: Need['kind'], body: string): EngineProgram => ({
  name: kind,
  code: `(function(skerry){const {Block,channel,drop}=skerry;async function main({peer}){${body}}return main})`,
  sourceMap: '',
  needs: [need(kind)],
  contracts: [gifts],
});

let engine: QuickJSEngine;
beforeAll(async () => {
  engine = await createEngine({ now: () => performance.now() });
});

test.each([
  ['nothing', '{n:1}', 'n=1'],
  ['one block', "{n:1,a:Block.fromText('x')}", 'a=x n=1'],
  ['the other block', "{n:1,b:Block.fromText('y')}", 'b=y n=1'],
  ['both blocks', "{n:1,a:Block.fromText('x'),b:Block.fromText('y')}", 'a=x b=y n=1'],
  ['one end', "{n:1,right:channel('Gifts').imp}", 'n=1 right'],
  ['an end and a block', "{n:1,b:Block.fromText('y'),left:channel('Gifts').imp}", 'b=y left n=1'],
])('%s', (_what, fields, heard) => {
  const world = new World(engine);
  const [imp, exp] = world.pair();
  const client = world.run(program('imp', `drop(peer.give(${fields}))`), [imp]);
  const server = world.run(
    program(
      'exp',
      `const m=await peer.receive();const seen=Object.keys(m).filter(k=>k!=='message'&&k!=='next').sort()
        .map(k=>k==='n'?'n='+m.n:k==='a'||k==='b'?k+'='+m[k].text():k);throw new Error('='+seen.join(' '))`,
    ),
    [exp],
  );
  world.settle();
  expect(world.faultOf(client)).toBeUndefined();
  expect(world.faultOf(server)?.message).toBe(`Error: =${heard}`);
  world.end(client);
  world.end(server);
  expect(engine.counts()).toEqual(none);
});

test('what is there must still be what the contract says', () => {
  const world = new World(engine);
  const [imp] = world.pair();
  const client = world.run(program('imp', 'peer.give({n:1,left:3})'), [imp]);
  expect(world.faultOf(client)?.message).toBe('field left of give is not what the contract says');
  world.end(client);
});

test('nothing of an earlier message is there', () => {
  const world = new World(engine);
  const [imp, exp] = world.pair();
  const both = "{n:1,a:Block.fromText('x'),b:Block.fromText('y')}";
  const rounds = 200;
  const client = world.run(
    program('imp', `for(let i=0;i<${rounds};i++){peer.give(${both});peer.give({n:2})}drop(peer)`),
    [imp],
  );
  const server = world.run(
    program(
      'exp',
      `let twos=0;for(let i=0;i<${rounds * 2};i++){const m=await peer.receive();if(m.n===2&&!('a' in m)&&!('b' in m))twos++;
        else{drop(m.a);drop(m.b)}}throw new Error('='+twos)`,
    ),
    [exp],
  );
  world.settle();
  expect(world.faultOf(client)).toBeUndefined();
  expect(world.faultOf(server)?.message).toBe(`Error: =${rounds}`);
  world.end(client);
  world.end(server);
  expect(engine.counts()).toEqual(none);
});
