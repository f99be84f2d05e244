/** The hardened realm holds exactly what the table allows, frozen, and lets programs assign what they commonly do. */
import { describe, expect, it } from 'vitest';
import { allowed } from '../../../runtime/realm/allowed.table.ts';
import { inRealm } from './hardened-realm.ts';

/** Taken before the hardening: looks at everything reachable from the roots, also through prototypes. */
const look = `var look=(()=>{const {isFrozen,getOwnPropertyDescriptor:describe,getPrototypeOf:proto}=Object,own=Reflect.ownKeys;const G=globalThis;
return()=>{const seen=new Set(),bad=[];const visit=(o,path)=>{if(o===null||(typeof o!=='object'&&typeof o!=='function')||seen.has(o))return;seen.add(o);
if(!isFrozen(o))bad.push(path);visit(proto(o),path+'.[proto]');for(const k of own(o)){const d=describe(o,k),p=path+'.'+String(k);visit(d.value,p);visit(d.get,p);visit(d.set,p)}};
visit(proto(function*(){}),'generator function');visit(proto(async()=>{}),'async function');visit(proto(async function*(){}),'async generator function');
for(const i of [[].values(),new Map().keys(),new Set().keys(),''[Symbol.iterator](),''.matchAll(/a/g)])visit(proto(i),'iterator');
for(const k of own(G))if(k!=='look')visit(G[k],String(k));return bad.join()}})();globalThis.Array.prototype[Symbol('kept')]=look;`;

/** What the realm's holders really hold, taken with reflection that is gone afterwards. */
const holders = `Array.prototype.at=(()=>{const own=Reflect.ownKeys,G=globalThis,proto=Object.getPrototypeOf,T=proto(Uint8Array);
return()=>JSON.stringify(HOLDERS.map(n=>{const [a,b]=n.split('.');let o=a==='global'?G:a==='TypedArray'?T:G[a];if(b)o=o.prototype;
return [n,own(o).map(k=>typeof k==='symbol'?'@'+k.description.slice(7):k).sort()]}))})();`;

describe('the hardened realm', () => {
  it('holds exactly what the table names', async () => {
    const names = Object.keys(allowed).filter((name) => {
      const [first] = name.split('.');
      return first === 'TypedArray' || first === 'global' || (allowed.global ?? '').split(' ').includes(first ?? '');
    });
    expect(names.length).toBeGreaterThan(60);
    const script = holders.replace('HOLDERS', JSON.stringify(names));
    const held: unknown = JSON.parse(await inRealm('[].at()', script));
    const wanted = names.map((name) => [
      name,
      (allowed[name] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((key) => key.replace('=', ''))
        .sort(),
    ]);
    expect(held).toEqual(wanted);
  });

  it('is frozen wherever a program can reach', async () => {
    const keep = look.replace(/globalThis\.Array\.prototype.*$/, 'Array.prototype.at=look;delete globalThis.look;');
    expect(await inRealm('[].at()', keep.replace('var look', 'globalThis.look'))).toBe('');
  });

  it.each([
    ["typeof ({})['toString']", 'undefined'],
    ["['toString','valueOf','constructor','__proto__','hasOwnProperty'].filter((k)=>k in {}).length", '0'],
    ["const r={};r['__proto__']={a:1};[Object.keys(r).join(),r.a].join(':')", '__proto__:'],
    ["String({})+`${{}}`+({})+''", '[object Object][object Object][object Object]'],
    ['String([1,[2,3]])+[4]+`${[]}`', '1,2,34'],
    ["class A{toString(){return 'a'}valueOf(){return 7}};const a=new A();`${a}`+(a*2)+(a+'')", 'a147'],
    ['String(Object.freeze({toString:()=>({}),valueOf:()=>5}))', '5'],
    ['String(()=>1)+String(new Map())', '[object Object][object Object]'],
    [
      "String(new RangeError('x'))+String(/a/g)+String(Symbol('s'))+String(new Uint8Array(2))",
      'RangeError: x/a/gSymbol(s)0,0',
    ],
    ['JSON.stringify({a:[{}]})', '{"a":[{}]}'],
    ["({}) == '[object Object]'", 'true'],
  ])('gives a record nothing that was not put into it: %s', async (script, value) => {
    expect(await inRealm(`'use strict';${script}`)).toBe(value);
  });

  it.each([
    ['54280732180n', 32, '2741124628'],
    ['-1n', 64, '18446744073709551615'],
    ['0x1ffn', 8, '255'],
    ['5n', 2 ** 40, '5'],
    ['7n', 2.5, '3'],
    ['1n', 0, '0'],
  ])('takes the low bits of an integer as they are: %s to %d bits', async (value, bits, low) => {
    expect(await inRealm(`String(BigInt.asUintN(${bits},${value}))`)).toBe(low);
  });

  it.each([
    ["const e=new Error('a');e.name='Mine';e.message='b';String(e)", 'Mine: b'],
    ["class E extends Error{constructor(){super('a');this.name='E'}};String(new E())", 'E: a'],
    ["const e=new RangeError('a');e.name='R';e.name='S';String(e)", 'S: a'],
    ["const o={};o.toString=()=>'mine';String(o)", 'mine'],
    ['const o={};o.valueOf=()=>42;String(o*1)', '42'],
    [
      "const o={};o['__proto__']=1;o['constructor']=2;o['toString']=3;Object.keys(o).join()",
      '__proto__,constructor,toString',
    ],
  ])('lets a program assign on its own objects: %s', async (script, value) => {
    expect(await inRealm(`'use strict';${script}`)).toBe(value);
  });

  it.each([
    'Array.prototype.map=1',
    'Array.prototype.extra=1',
    'delete Array.prototype.map',
    'Object.prototype.toString=1',
    'Error.prototype.name="x"',
    'Error.extra=1',
    'Math.PI=3',
    'Math.extra=1',
    'JSON.parse=1',
    'Promise.prototype.then=1',
    'Promise=1',
    'undefined=1',
    'extra=1',
    'Map.prototype.get.extra=1',
    '[].values.call([]).next=1;[][Symbol.iterator]=1;Array.prototype[Symbol.iterator]=1',
    'Uint8Array.prototype.extra=1',
    'this.extra=1',
  ])('refuses to change a built-in object: %s', async (script) => {
    expect(await inRealm(`'use strict';${script}`)).toMatch(/^threw: .*(TypeError|ReferenceError)/);
  });
});
