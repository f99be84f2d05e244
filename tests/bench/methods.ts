/**
 * What the methods cost that the realm makes anew, beside the engine's own, in two contexts of one engine.
 *
 * Owns: which calls are measured. The lists stay as they are meanwhile, so both do the same.
 */
import { newQuickJSWASMModule, type QuickJSContext, type QuickJSWASMModule } from 'quickjs-emscripten';
import { hardenRealmScript } from '../../runtime/realm/index.ts';

export interface MethodSpeed {
  readonly name: string;
  /** Medians, nanoseconds an element. */
  readonly hereNs: number;
  readonly engineNs: number;
  /** Ours over the engine's own. */
  readonly ratio: number;
}

const elements = 1000;
const rounds = 200;
/** Of a list of numbers, or of a typed array of them. */
const calls: readonly (readonly [name: string, call: string])[] = [
  ['find', 'list.find(x=>x<0)'],
  ['findLastIndex', 'list.findLastIndex(x=>x<0)'],
  ['map', 'list.map(x=>x+1)'],
  ['map to undefined', 'list.map(x=>undefined)'],
  ['sort', 'list.slice().sort((x,y)=>x-y)'],
  ['bytes.find', 'bytes.find(x=>x<0)'],
  ['bytes.map', 'bytes.map(x=>x+1)'],
  ['bytes.filter', 'bytes.filter(x=>x>9)'],
  ['bytes.forEach', 'bytes.forEach(x=>x+1)'],
  ['bytes.reduce', 'bytes.reduce((s,x)=>s+x,0)'],
];
const before = `for(const n of['dispose','asyncDispose'])Object.defineProperty(Symbol,n,{value:Symbol(n)})`;
const lists = `let list=[],bytes=new Uint8Array(${elements});for(let i=0;i<${elements};i++){list.push((i*7919)%${elements});bytes[i]=i}`;

export async function measureMethods(samples: number): Promise<readonly MethodSpeed[]> {
  const module = await newQuickJSWASMModule();
  return calls.map(([name, call]) => {
    const [here, engine] = [timesIn(module, call, samples, true), timesIn(module, call, samples, false)];
    return { name, hereNs: here, engineNs: engine, ratio: here / engine };
  });
}

function timesIn(module: QuickJSWASMModule, call: string, samples: number, hardened: boolean): number {
  const context = module.newContext();
  for (const part of [before, ...(hardened ? [hardenRealmScript()] : []), lists]) evaluate(context, part);
  const times: number[] = [];
  for (let run = 0; run <= samples; run += 1) {
    const since = performance.now();
    evaluate(context, `for(let i=0;i<${rounds};i++)${call}`);
    if (run > 0) times.push(((performance.now() - since) * 1e6) / (elements * rounds));
  }
  context.dispose();
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function evaluate(context: QuickJSContext, code: string): void {
  context.unwrapResult(context.evalCode(code)).dispose();
}
