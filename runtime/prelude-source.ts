/**
 * The process library as it runs inside a process: endpoints, blocks, listeners, cells, the guard of elements and the way in.
 *
 * Owns: the script evaluated first in each new heap, before the realm is hardened and before any code of the process's.
 * Its value is a function that takes the raw call and yields the one function the engine enters by. Small on purpose: it is
 * parsed at every process creation. Invariants: the raw call, handles and buffers live in closures and private fields
 * only; every built-in it uses later is taken before the process can run; a block given away is detached first.
 */
import type { Need } from '../abi/index.ts';
import { decodeSource } from './decode-source.ts';
import { noSetsSource, setsSource } from './sets-source.ts';

/** Stands where `isArray`, `text` (`String`) and `RE` (`RangeError`) are in scope. */
export const elementGuards = `const index=(a,i)=>{if(!isArray(a))return i;const n=typeof i==='string'&&text(+i)===i?+i:i;if(n>>>0===n&&n<=a.length)return i;
throw new RE(n>>>0===n?'an element at index '+n+' would leave a hole in an array of length '+a.length+': elements are added one after another, at the end':text(i)+' is not an index of an array')};
const write=(a,i,v)=>a[index(a,i)]=v;
class Element{#a;#i;constructor(a,i){this.#a=a;this.#i=i}get value(){return this.#a[this.#i]}set value(v){write(this.#a,this.#i,v)}}`;

/** Parts that not every process needs, and which cost to parse. */
interface Parts {
  readonly decoder: boolean;
  readonly sets: boolean;
}

const kit = ({ decoder, sets }: Parts): string => `
const {freeze,defineProperty,getPrototypeOf,keys,hasOwn,getOwnPropertyDescriptor}=Object;
const bind=Function.prototype.bind,uncurry=bind.bind(Function.prototype.call);
const P=Promise,E=Error,TE=TypeError,IE=InternalError,SE=SyntaxError,RE=RangeError,U8=Uint8Array,AB=ArrayBuffer,DV=DataView,S=Symbol,isArray=Array.isArray,proto=Object.prototype,text=String,J=JSON,parse=J.parse,stringify=J.stringify;
let narrow=0;const narrowly=f=>{if(narrow++===0)raw(37,1);try{return f()}finally{if(--narrow===0)raw(37,0)}};
const transfer=uncurry(AB.prototype.transfer);
for(const[n,value]of Object.entries({parse(text,reviver){return narrowly(()=>parse(text,reviver))},
stringify(value,replacer,space){return narrowly(()=>stringify(value,replacer,space))}}))defineProperty(J,n,{value});
delete AB.prototype.transfer;delete AB.prototype.transferToFixedLength;
const typed=getPrototypeOf(U8.prototype),lengthOf=uncurry(getOwnPropertyDescriptor(typed,'length').get),setBytes=uncurry(typed.set),sliceOf=uncurry(typed.slice),find=uncurry(typed.indexOf),bufferOf=uncurry(getOwnPropertyDescriptor(typed,'buffer').get);
for(const n of['dispose','asyncDispose'])if(!S[n])defineProperty(S,n,{value:S('Symbol.'+n)});
const dispose=S.dispose,no=S();
const put=(o,n,value)=>defineProperty(o,n,{value,enumerable:true,writable:true,configurable:true});
const halt=()=>{raw(34,new E().stack);throw new E('the process was stopped')};
const bad=(kind,what)=>{raw(33,kind,what,new E().stack);throw new E(what)};
const ask=(...a)=>{const r=raw(...a);if(r===-1)halt();return r};
const waits=[],free=[];let slots=0;
const wait=(ends,names)=>new P(done=>{const t=free.length>0?free.pop():slots++;waits[t]={done,ends,names};
if(raw(2,t,...ends.map(handleOf))===-1)halt()});
const closed=reason=>({message:'closed',reason});
class Endpoint{#h;#gone;constructor(h){this.#h=h}
static id(e){return e.#h}static is(e){return typeof e==='object'&&e!==null&&#h in e}static gone(e,r){e.#gone=r}static over(e){return e.#gone}
receive(){const r=this.#gone;return r===undefined?wait([this]):new P(d=>d(closed(r)))}
[dispose](){if(this.#gone===undefined)ask(7,this.#h)}}
const idOf=Endpoint.id,isEndpoint=Endpoint.is,goneAs=Endpoint.gone,overOf=Endpoint.over;
delete Endpoint.id;delete Endpoint.is;delete Endpoint.gone;delete Endpoint.over;
class Listener{#h;#c;constructor(h,c){this.#h=h;this.#c=c}
static id(e){return e.#h}static is(e){return typeof e==='object'&&e!==null&&#h in e}static c(e){return e.#c}
accept(){return wait([this])}[dispose](){ask(7,this.#h)}}
const listenerId=Listener.id,isListener=Listener.is,contractOf=Listener.c;delete Listener.id;delete Listener.is;delete Listener.c;
class Connector{#h;#c;constructor(h,c){this.#h=h;this.#c=c}
static id(e){return e.#h}static is(e){return typeof e==='object'&&e!==null&&#h in e}
connect(){return endpoint(this.#c,1,ask(5,this.#h))}share(){return new Connector(ask(6,this.#h),this.#c)}[dispose](){ask(7,this.#h)}}
const connectorId=Connector.id,isConnector=Connector.is;delete Connector.id;delete Connector.is;
class Parcel{#h;constructor(h){this.#h=h}static id(e){return e.#h}static is(e){return typeof e==='object'&&e!==null&&#h in e}[dispose](){ask(7,this.#h)}}
const parcelId=Parcel.id,isParcel=Parcel.is;delete Parcel.id;delete Parcel.is;
const handleOf=v=>isEndpoint(v)?idOf(v):isListener(v)?listenerId(v):isConnector(v)?connectorId(v):isParcel(v)?parcelId(v):isSet(v)?setId(v):bad(1,'what is given away here is no endpoint, listener, connector or parcel');
class Block{#i;#b;#n;constructor(i,b){this.#i=i;this.#b=b;this.#n=b.byteLength}
static id(e){return e.#i}static is(e){return typeof e==='object'&&e!==null&&#i in e}
static take(e){const b=e.#b;if(b===undefined)bad(1,'a block was given away twice');e.#b=undefined;return transfer(b)}
#live(){const b=this.#b;if(b===undefined)bad(1,'a block was used after it was given away');return b}
get byteLength(){return this.#b===undefined?0:this.#n}
bytes(){return new U8(this.#live())}
text(start=0,end=this.#n){return ask(10,this.#i,start,end,this.#live())}
[dispose](){ask(11,this.#i,takeBlock(this))}}
const blockId=Block.id,isBlock=Block.is,takeBlock=Block.take;delete Block.id;delete Block.is;delete Block.take;
class Shared{#h;#i;#u;#v;constructor(h,i,b){this.#h=h;this.#i=i;this.#u=new U8(b);freeze(this)}
static h(e){return e.#h}static i(e){return e.#i}static is(e){return typeof e==='object'&&e!==null&&#u in e}
static live(e){const u=e.#u;return u===undefined?lost():u}
static view(e){const u=liveOf(e);return e.#v??=new DV(bufferOf(u))}
static take(e){const u=e.#u;if(u===undefined)bad(1,'shared bytes were given away twice');e.#u=e.#v=undefined;return transfer(bufferOf(u))}
get byteLength(){const u=this.#u;return u===undefined?0:lengthOf(u)}
at(i){const u=this.#u;return u===undefined?lost():u[+i]}
indexOf(byte,start=0){const b=+byte,s=+start;return find(liveOf(this),b,s)}
copy(start=0,end=this.byteLength){const s=+start,e=+end;return sliceOf(liveOf(this),s,e)}
text(start=0,end=this.byteLength){return ask(10,this.#i,start,end,bufferOf(liveOf(this)))}
share(){liveOf(this);return new Shared(ask(6,this.#h),this.#i,ask(32,this.#i))}
[dispose](){ask(13,this.#h,this.#i,takeShared(this))}}
const lost=()=>bad(1,'shared bytes were used after they were given away');
for(const k of['Int16','Uint16','Int32','Uint32','BigInt64','BigUint64','Float32','Float64']){const n='get'+k,g=uncurry(DV.prototype[n]);
defineProperty(Shared.prototype,n,{value:{[n](at,little){const a=+at;return g(viewOf(this),a,little)}}[n]})}
const holdOf=Shared.h,bytesOf=Shared.i,isShared=Shared.is,liveOf=Shared.live,viewOf=Shared.view,takeShared=Shared.take;
for(const n of['h','i','is','live','view','take'])delete Shared[n];
class QuotaError extends E{constructor(m){super(m);defineProperty(this,'name',{value:'QuotaError'})}}
const why={'-2':'the block quota of this process does not allow it','-3':'the exchange heap is full','-4':'a block is 0 bytes to 1 GiB long'};
const made=i=>{if(i<0)throw i===-4?new RE(why[i]):new QuotaError(why[i]);return new Block(i,ask(32,i))};
const blocks=freeze({allocate(n){return made(ask(8,n))},
from(bytes){const b=made(ask(8,lengthOf(bytes)));setBytes(b.bytes(),bytes);return b},
fromText(t){if(typeof t!=='string')throw new TE('a text is needed');return made(ask(9,t))}});
class Cell{#v;#full=false;put(v){if(this.#full)throw new E('the cell is full');this.#v=v;this.#full=true}
take(){const v=this.#v;this.#v=undefined;this.#full=false;return v}get full(){return this.#full}}
const crash=e=>{let k=0,t='',s='';try{if(e instanceof IE||e instanceof SE)k=e.message==='out of memory'?1:e.message==='stack overflow'?2:0;
if(e instanceof E){t=text(e.name)+': '+text(e.message);s=text(e.stack)}else t='threw '+(typeof e==='string'?e:typeof e);}catch{}raw(36,k,t,s)};
const run=async(task,argument)=>{await undefined;try{await task(argument)}catch(e){crash(e)}};
const begin=async(make,needs)=>{try{await make(skerry)(needs)}catch(e){crash(e);return}raw(35)};
const known={__proto__:null};
const contract=name=>{const c=typeof name==='string'?known[name]:undefined;if(c===undefined)throw new TE('this process knows no contract of that name');return c};
const endpoint=(name,side,h)=>new(contract(name).sides[side])(h);
const drop=v=>{if(isBlock(v))ask(11,blockId(v),takeBlock(v));else if(isShared(v))ask(13,holdOf(v),bytesOf(v),takeShared(v));else if(isMap(v))v[dispose]();else if(!isEndpoint(v)||overOf(v)===undefined)ask(7,handleOf(v))};
const select=async ends=>{const names=keys(ends),list=names.map(n=>ends[n]);
for(const e of list)if(isEndpoint(e)&&overOf(e)!==undefined)return chosen(names,list,list.indexOf(e),closed(overOf(e)));
return wait(list,names)};
const chosen=(names,list,at,heard)=>{const rest={};for(let i=0;i<names.length;i++)if(i!==at||isListener(list[i])||isSet(list[i]))put(rest,names[i],list[i]);return{from:names[at],heard,rest}};
const seal=(c,keep)=>{if(!keep)delete c.prototype.constructor;freeze(c.prototype);freeze(c)};
${elementGuards}
${sets ? setsSource : noSetsSource}
${decoder ? decodeSource : 'const decoder={};'}const skerry=freeze({...decoder,...collections,drop,select,Block:blocks,freeze(b){if(!isBlock(b))bad(1,'what is frozen here is no block');const i=blockId(b);return new Shared(ask(12,i,takeBlock(b)),i,ask(32,i))},Cell,QuotaError,index,write,element(a,i){return new Element(a,i)},
fork(task,argument){run(task,argument)},
channel(name){const c=contract(name),h=ask(3,c.number);return{imp:new c.sides[1](h),exp:new c.sides[2](h+1)}},
service(name){const c=contract(name),h=ask(4,c.number);return{listener:new Listener(h,name),connector:new Connector(h+1,name)}},
pack(v){return new Parcel(handleOf(v))}});
const hears=[];
const learn=(list)=>{let number=0;for(const[name,imp,exp,...heard]of list){known[name]={number:number++,sides:[0,imp,exp]};
for(const c of[imp,exp])seal(c);for(const h of heard)hears[hears.length]=h}};
const reasons=['ended','faulted','killed'];
const enter=(op,token,h,what,...a)=>{
if(op===0){const needs={};for(let i=0;i<needed.length;i++){const[n,k,c,side]=needed[i];
put(needs,n,k===0?endpoint(c,side,a[i]):k===1?new Listener(a[i],c):new Connector(a[i],c))}
if(h!==undefined)put(needs,'args',parse(h));begin(what,needs);return}
if(op===4){crash(token);return}
const w=waits[token];if(w===undefined)return;
let at=0,e;for(;;at++){e=w.ends[at];if(isSet(e)){if((e=heardFrom(e,h))!==undefined)break}else if(handleOf(e)===h)break}
const one=w.ends[at];if(op===3&&isSet(one)){one.add(endpoint(contractOf(e),2,what));one.listen(e);if(raw(2,token,...w.ends.map(handleOf))===-1)halt();return}
waits[token]=undefined;free[free.length]=token;let heard;
if(op===1)heard=hears[what](e,a);else if(op===3)heard=endpoint(contractOf(e),2,what);
else{const r=reasons[what];goneAs(e,r);heard=closed(r)}
w.done(w.names===undefined?heard:chosen(w.names,w.ends,at,heard))};
for(const c of[Endpoint,Listener,Connector,Parcel,Block,Shared,Element])seal(c);seal(Cell,true);seal(QuotaError,true);
`;

/** The script. `contracts` are expressions made by `contractSource`, in the order of their numbers. */
export function preludeSource(
  contracts: readonly string[],
  needs: readonly Need[],
  parts: Parts = { decoder: true, sets: true },
): string {
  const needed = needs.map((need) => [
    need.name,
    need.kind === 'listener' ? 1 : need.kind === 'connector' ? 2 : 0,
    need.contract,
    need.kind === 'exp' ? 2 : 1,
  ]);
  return `(function(raw){'use strict';${kit(parts)}const needed=${JSON.stringify(needed)};learn([${contracts.join(',')}]);return enter})`;
}
