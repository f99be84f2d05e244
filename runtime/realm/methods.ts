/**
 * The methods that the realm makes anew, because the engine's own hand out `undefined` where the sealed library promises an element.
 *
 * Owns: their source, a part of the script that hardens a realm, evaluated before anything is frozen. Does not own which
 * methods there are (`allowed.table.ts`). Invariants: on a list that nobody changes meanwhile they do what the standard says; on
 * one that a callback makes shorter, or whose bytes it gives away, what is gone is passed over and leaves no hole.
 *
 * `map` and `sort` of arrays stay the engine's: their results are looked through afterwards, by `includes`, which the engine does
 * fast. A list that does hold `undefined` is then copied by `flat(0)`, which leaves out holes. Typed arrays take the methods of
 * arrays where these ask for each index whether it is there; their own do not. `split` gives a group that took no part as an empty
 * text, as its type says. Loops declare with `var`, which the engine need not
 * check at each use: 125 ns an element instead of 155, with a callback that compares two numbers; the engine's own take 60.
 */
export const methodsSource = `
const A=Array.prototype,B=proto(Uint8Array.prototype),put=(o,m)=>{for(const k of own(m))defineProperty(o,k,{value:m[k]})};
const{map,sort}=A,{slice}=B,isList=Array.isArray;
const called=(f,self)=>{if(typeof f!=='function')throw new T('not a function');return self===undefined?f:f.bind(self)};
const finders={find(f,self=undefined){var a=this,n=a.length,i,v;f=called(f,self);
for(i=0;i<n;i++){v=a[i];if((v!==undefined||i in a)&&f(v,i,a))return v}},
findIndex(f,self=undefined){var a=this,n=a.length,i,v;f=called(f,self);
for(i=0;i<n;i++){v=a[i];if((v!==undefined||i in a)&&f(v,i,a))return i}return-1},
findLast(f,self=undefined){var a=this,i=a.length-1,v;f=called(f,self);
for(;i>=0;i--){v=a[i];if((v!==undefined||i in a)&&f(v,i,a))return v}},
findLastIndex(f,self=undefined){var a=this,i=a.length-1,v;f=called(f,self);
for(;i>=0;i--){v=a[i];if((v!==undefined||i in a)&&f(v,i,a))return i}return-1}};
put(A,finders);put(B,finders);
const{split}=String.prototype;
put(String.prototype,{split(separator,limit=undefined){const r=split.call(this,separator,limit);
if(typeof separator!=='string'&&r.includes(undefined))for(var i=0,n=r.length;i<n;i++)if(r[i]===undefined)r[i]='';return r}});
put(A,{map(f,self=undefined){const r=map.call(this,f,self);return r.includes(undefined)?r.flat(0):r},
sort(compare){const r=sort.call(this,compare);
if(isList(r)&&r.includes(undefined)){const whole=r.flat(0),n=whole.length;if(n<r.length){for(var i=0;i<n;i++)r[i]=whole[i];r.length=n}}
return r}});
for(const k of['forEach','every','some','reduce','reduceRight'])put(B,{[k]:A[k]});
put(B,{map(f,self=undefined){var a=this,r=slice.call(a),n=r.length,i,v;f=called(f,self);
for(i=0;i<n;i++){v=a[i];if(v===undefined)break;r[i]=f(v,i,a)}return r},
filter(f,self=undefined){var a=this,r=slice.call(a),n=r.length,k=0,i,v;f=called(f,self);
for(i=0;i<n;i++){v=a[i];if(v===undefined)break;if(f(v,i,a))r[k++]=v}return slice.call(r,0,k)}});
`;
