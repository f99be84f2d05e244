/**
 * The decoder as it runs inside a process: what `decode<T>` and `decodeValue<T>` are there.
 *
 * Owns: a part of the prelude's script; it refers to names of that. Forms become functions once, at their first use: a judge takes a
 * value and how deep it is, and yields a copy or `no`. Why not is kept on the way out: `wanted`, and the keys in `path`, innermost
 * first. Invariants: a value is read once and what was read is what was judged; copies have plain prototypes and own properties
 * only, whatever these are called; a value is judged to a bounded depth, and a text that is too deep for the parser is refused.
 */
export const decodeSource = `
const judges=new WeakMap,deepest=128;let path=[],wanted='';
const miss=w=>{path=[];wanted=w;return no},through=k=>{path.push(k);return no};
const either=list=>list.length<2?list.join():list.slice(0,-1).join(', ')+' or '+list.at(-1);
const named=f=>f.kind==='literal'?stringify(f.value):f.kind==='pattern'?f.text:f.kind==='tuple'||f.kind==='array'?'an array':f.kind==='record'?'an object':f.kind==='null'||f.kind==='undefined'?f.kind:'a '+f.kind;
const odd=k=>k==='__proto__'||k in proto;
const judgeOf=forms=>{const made=[];
const real=f=>f.kind==='numbered'?real(forms[f.number]):f;
const make=f=>{if(f.kind!=='numbered')return build(f);const n=f.number;if(made[n]===null)return(x,d)=>made[n](x,d);
if(made[n]===undefined){made[n]=null;made[n]=make(forms[n])}return made[n]};
const build=f=>{switch(f.kind){
case'unknown':return x=>x;
case'null':case'undefined':case'literal':case'string':case'number':case'boolean':{const is=simple(f),w='must be '+named(f);return x=>is(x)?x:miss(w)}
case'pattern':{const r=new RegExp(f.source),w='must be like '+f.text;return x=>typeof x==='string'&&r.test(x)?x:miss(w)}
case'array':{const e=make(f.element);return(x,d)=>{if(!isArray(x))return miss('must be an array');if(d>deepest)return miss(tooDeep);
const o=[],n=x.length;for(let i=0;i<n;i++){const y=e(x[i],d+1);if(y===no)return through(i);o[i]=y}return o}}
case'tuple':return tuple(f);case'record':return record(f);case'union':return union(f.members)}throw new TE('a form is not known')};
const simple=f=>{const k=f.kind,v=k==='null'?null:k==='undefined'?undefined:f.value;return k==='string'||k==='number'||k==='boolean'?x=>typeof x===k:x=>x===v};
const tuple=f=>{const e=f.elements.map(make),rest=f.rest&&make(f.rest),least=f.required,most=rest?Infinity:e.length;
const w='must have '+(rest?'at least '+least:least===most?least:least+' to '+most)+(least===1&&(rest||most===1)?' element':' elements');
return(x,d)=>{if(!isArray(x))return miss('must be an array');const n=x.length;if(n<least||n>most)return miss(w);if(d>deepest)return miss(tooDeep);
const o=[];for(let i=0;i<n;i++){const y=(i<e.length?e[i]:rest)(x[i],d+1);if(y===no)return through(i);o[i]=y}return o}};
const record=f=>{const list=f.fields,n=list.length,names=list.map(l=>l.name),js=list.map(l=>make(l.form)),may=list.map(l=>l.optional),open=list.map(l=>l.form.kind==='unknown'),odds=names.map(odd),
rest=f.others&&make(f.others),own=new Set(names);
return(x,d)=>{if(typeof x!=='object'||x===null||isArray(x))return miss('must be an object');if(d>deepest)return miss(tooDeep);const o={};
for(let i=0;i<n;i++){const k=names[i],v=odds[i]&&!hasOwn(x,k)?undefined:x[k];if(v===undefined&&may[i])continue;
const y=open[i]&&v===undefined&&!hasOwn(x,k)?no:js[i](v,d+1);if(y===no){if(v===undefined&&!hasOwn(x,k))miss('is missing');return through(k)}
if(odds[i])put(o,k,y);else o[k]=y}
if(rest!==undefined)for(const k of keys(x)){if(own.has(k))continue;const y=rest(x[k],d+1);if(y===no)return through(k);if(odd(k))put(o,k,y);else o[k]=y}
return o}};
const union=members=>{const all=members.map(real),plain=[],lists=[],objects=[];let any=false;
all.forEach((f,i)=>{if(f.kind==='unknown')any=true;else if(f.kind==='record')objects.push([f,make(members[i])]);
else if(f.kind==='array'||f.kind==='tuple'||f.kind==='pattern'||f.kind==='union')lists.push(make(members[i]));else plain.push(simple(f))});
if(any)return x=>x;
const w='must be '+(all.length===0?'absent':either([...new Set(all.map(named))])),p=plain.length,choose=byTag(objects),each=objects.map(o=>o[1]);
return(x,d)=>{for(let i=0;i<p;i++)if(plain[i](x))return x;
if(typeof x!=='object'||x===null||isArray(x))return first(lists,x,d,w);
return choose===undefined?first(each,x,d,w):choose(x,d)}};
const first=(list,x,d,w)=>{let best=[],why=w;for(const j of list){const y=j(x,d);if(y!==no)return y;if(path.length>best.length||list.length===1){best=path;why=wanted}}
path=best;wanted=why;return no};
const values=f=>f.kind==='literal'?[f.value]:f.kind==='union'&&f.members.length>0&&f.members.every(m=>m.kind==='literal')?f.members.map(m=>m.value):undefined;
const byTag=objects=>{if(objects.length<2)return;
const tag=objects[0][0].fields.find(({name})=>!odd(name)&&objects.every(([f])=>f.fields.some(l=>l.name===name&&!l.optional&&values(l.form))));if(tag===undefined)return;
const table=new Map,k=tag.name;for(const[f,j]of objects)for(const v of values(f.fields.find(l=>l.name===k).form)){const known=table.get(v);if(known)known.push(j);else table.set(v,[j])}
const w='must be '+either([...table.keys()].map(v=>stringify(v)));
return(x,d)=>{const list=table.get(x[k]);if(list!==undefined)return list.length===1?list[0](x,d):first(list,x,d,w);
miss(hasOwn(x,k)?w:'is missing');return through(k)}};
return made[0]=null,made[0]=make(forms[0])};
const tooDeep='is nested too deeply',plainName=/^[\\p{ID_Start}$_][\\p{ID_Continue}$]*$/u;
const step=k=>typeof k==='number'?'['+k+']':k.length>60?'['+stringify(k.slice(0,60))+'...]':plainName.test(k)?'.'+k:'['+stringify(k)+']';
const lacks=reason=>({ok:false,reason});
const isOverflow=e=>(e instanceof IE||e instanceof SE)&&e.message==='stack overflow';
const decoded=(forms,x)=>{let j=judges.get(forms);if(j===undefined)judges.set(forms,j=judgeOf(forms()));
try{const value=j(x,1);if(value!==no)return{ok:true,value};const at=path.reverse().map(step);path=[];
return lacks('$'+(at.length>20?at.slice(0,10).join('')+'...'+at.slice(-5).join(''):at.join(''))+' '+wanted)}catch(e){if(isOverflow(e))return lacks('$ '+tooDeep);throw e}};
const decode=(forms,t)=>{if(typeof t!=='string')throw new TE('a text is needed');let x;
try{x=narrowly(()=>parse(t))}catch(e){if(isOverflow(e))return lacks('$ '+tooDeep);if(e instanceof SE)return lacks('the text is not JSON: '+e.message);throw e}
return decoded(forms,x)};
const decoder={decode,decodeValue:decoded};
`;
