/**
 * Makes a new QuickJS context the realm a process lives in: only what the sealed library names, frozen.
 *
 * Owns: which intrinsics a context is made with, and the script that hardens it. Does not evaluate it: the engine does, after
 * the process library and before any code of the process. Invariants: it works from an allowlist, so what a later engine
 * adds is gone; no function constructor is reachable; it leaves no name behind.
 */
import { IntrinsicsFlags } from 'quickjs-emscripten';
import { allowed } from './allowed.table.ts';
import { methodsSource } from './methods.ts';

/** Not among them: Date (the clock), Proxy. Eval stays, without it no code can be loaded; the function goes. */
export const realmIntrinsics: number =
  IntrinsicsFlags.BaseObjects |
  IntrinsicsFlags.Eval |
  IntrinsicsFlags.StringNormalize |
  IntrinsicsFlags.RegExp |
  IntrinsicsFlags.RegExpCompiler |
  IntrinsicsFlags.JSON |
  IntrinsicsFlags.MapSet |
  IntrinsicsFlags.TypedArrays |
  IntrinsicsFlags.Promise |
  IntrinsicsFlags.BigInt;

const symbolNames = [
  'iterator',
  'asyncIterator',
  'hasInstance',
  'toPrimitive',
  'toStringTag',
  'match',
  'matchAll',
  'replace',
  'search',
  'split',
  'species',
];

/**
 * Needs `Symbol.dispose` and `Symbol.asyncDispose` to be there already. Its value is `undefined`. The engine's `BigInt.asUintN`
 * gives what `asIntN` gives, so it is made anew from that. A plain object inherits no property with a name, so that a record has only what was put
 * into it; how it becomes text stands under a symbol, and is what the language does, with a last resort.
 */
export function hardenRealmScript(): string {
  const rows = Object.entries(allowed).map(([holder, keys]) => `${holder}:${keys}`);
  return `(()=>{'use strict';
const G=globalThis,{freeze,defineProperty,getOwnPropertyDescriptor:describe,getPrototypeOf:proto}=Object,own=Reflect.ownKeys,apply=Reflect.apply,call=(f,self)=>apply(f,self,[]),remove=Reflect.deleteProperty,S=Symbol,T=TypeError;
const{asIntN}=BigInt,{trunc}=Math;defineProperty(BigInt,'asUintN',{value:{asUintN(bits,value){const n=asIntN(bits,value);return n<0n?n+(1n<<BigInt(trunc(bits))):n}}.asUintN});
const text={[S.toPrimitive](hint){const t=hint==='string',names=t?['toString','valueOf']:['valueOf','toString'];
for(let i=0;i<2;i++){const f=this[names[i]];if(typeof f==='function'){const v=call(f,this);if(v===null||typeof v!=='object'&&typeof v!=='function')return v}}
return'[object Object]'}}[S.toPrimitive];defineProperty(Object.prototype,S.toPrimitive,{value:text});
${methodsSource}const generator=function*(){},later=async function*(){},F=f=>({prototype:proto(f)});
const hidden={__proto__:null,global:G,TypedArray:proto(Uint8Array),GeneratorFunction:F(generator),AsyncFunction:F(async()=>{}),
AsyncGeneratorFunction:F(later),Generator:F(generator.prototype),AsyncGenerator:F(later.prototype),
AsyncIterator:F(proto(later.prototype)),ArrayIterator:F([].values()),MapIterator:F(new Map().values()),
SetIterator:F(new Set().values()),StringIterator:F(''[S.iterator]()),RegExpStringIterator:F(''.matchAll(/a/g)),
WrappedIterator:F(Iterator.from({next(){}})),IteratorHelper:F([].values().map(x=>x)),IteratorConcat:F(Iterator.concat())};
const named={__proto__:null};for(const n of ${JSON.stringify(symbolNames)})named['@'+n]=S[n];
const key=n=>n[0]==='@'?named[n]:n;
const assignable=(o,k,v)=>{const pair={get(){return v},set(x){if(this===o)throw new T('a built-in object is frozen');
defineProperty(this,k,{value:x,writable:true,enumerable:true,configurable:true})}};
freeze(pair.get);freeze(pair.set);defineProperty(o,k,{get:pair.get,set:pair.set,enumerable:false,configurable:false})};
const work=[],kept=[];for(const row of ${JSON.stringify(rows.join('\n'))}.split('\\n')){const at=row.indexOf(':'),path=row.slice(0,at).split('.');
let o=hidden[path[0]]??G[path[0]];if(path.length>1)o=o.prototype;work.push(o,row.slice(at+1))}
for(let i=0;i<work.length;i+=2){const o=work[i],keep=new Set(),pairs=[];for(const n of work[i+1].split(' ')){
if(n[0]==='='){keep.add(n.slice(1));pairs.push(n.slice(1))}else keep.add(key(n))}
for(const k of own(o))if(keep.has(k)){const d=describe(o,k);kept.push(d.value,d.get,d.set)}else if(!remove(o,k))throw new T('a built-in property cannot be removed: '+String(k)+' beside '+work[i+1]);
for(const k of pairs)assignable(o,k,o[k])}
for(let i=0;i<work.length;i+=2)freeze(work[i]);for(const v of kept)freeze(v)})()`;
}
