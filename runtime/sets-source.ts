/**
 * The collections of owned values as they run inside a process: `EndpointSet` and `OwnedMap`.
 *
 * Owns: a part of the prelude's script, for processes that use one of them. Refers to the prelude's own names only. Invariants: an end
 * that stands in a set is known to the kernel as standing there, and to nobody else in the process; what is in a map is dropped with it.
 */

/** Declares `isSet`, `isMap`, `setId`, `heardFrom` and `collections`. `heardFrom(set, handle)`: the end of this handle, which leaves. */
export const setsSource = `const M=Map,then=uncurry(P.prototype.then);
class EndpointSet{#h;#ends=new M;constructor(){this.#h=ask(14)}
static id(s){return s.#h}static is(s){return typeof s==='object'&&s!==null&&#h in s}
static heard(s,h){const e=s.#ends.get(h);s.#ends.delete(h);return e}
#enter(e){const h=handleOf(e);ask(15,this.#h,h);this.#ends.set(h,e)}
add(e){if(!isEndpoint(e)||overOf(e)!==undefined)bad(1,'what is put into a set is no open endpoint');this.#enter(e)}
listen(l){if(!isListener(l))bad(1,'a set listens to listeners only');this.#enter(l)}
take(){for(const[h,e]of this.#ends)if(isEndpoint(e)){ask(16,this.#h,h);this.#ends.delete(h);return e}}
get size(){let n=0;for(const e of this.#ends.values())if(isEndpoint(e))n++;return n}
receive(){return this.#ends.size===0?new P(d=>d({message:'empty'})):wait([this])}
[dispose](){ask(7,this.#h);this.#ends.clear()}}
const setId=EndpointSet.id,isSet=EndpointSet.is,heardFrom=EndpointSet.heard;delete EndpointSet.id;delete EndpointSet.is;delete EndpointSet.heard;
class OwnedMap{#m=new M;#lent=0;static is(o){return typeof o==='object'&&o!==null&&#m in o}
#live(changes){if(this.#m===undefined)bad(1,'a map was used after it was dropped');
if(changes&&this.#lent>0)bad(1,'a map was changed while a value in it was lent');return this.#m}
insert(k,v){const m=this.#live(true),old=m.get(k);m.set(k,v);return old}
take(k){const m=this.#live(true),v=m.get(k);m.delete(k);return v}
look(k,see){const m=this.#live(false);if(!m.has(k))return undefined;this.#lent++;
try{const r=see(m.get(k));if(typeof r==='object'&&r!==null||typeof r==='function')bad(1,'a value in a map was lent for longer than the call');return r}finally{this.#lent--}}
has(k){return this.#live(false).has(k)}keys(){return[...this.#live(false).keys()]}get size(){return this.#live(false).size}
[dispose](){const m=this.#live(true);this.#m=undefined;for(const v of m.values())dropAll(v,0)}}
const isMap=OwnedMap.is;delete OwnedMap.is;
const dropAll=(v,deep)=>{if(typeof v!=='object'||v===null||deep>5)return;
if(isBlock(v)||isShared(v)||isEndpoint(v)||isListener(v)||isConnector(v)||isParcel(v)||isSet(v)||isMap(v))drop(v);
else if(v instanceof P)then(v,w=>dropAll(w,deep),()=>{});else if(getPrototypeOf(v)===proto)for(const n of keys(v))dropAll(v[n],deep+1)};
for(const c of[EndpointSet,OwnedMap])seal(c,true);
const collections={EndpointSet,OwnedMap};`;

/** In a process that has none. */
export const noSetsSource = `const isSet=()=>false,isMap=isSet,setId=isSet,heardFrom=isSet,collections={};`;
