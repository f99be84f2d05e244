/** The methods made anew in the realm: as the standard says on lists that stay as they are, and never `undefined` for an element on those that do not. */
import { describe, expect, it } from 'vitest';
import { inRealm } from './hardened-realm.ts';

const resultOf = (script: string): Promise<string> => inRealm(`(()=>{'use strict';${script}})()`);

describe('a callback that shortens the list it is called for', () => {
  it.each([
    ['const r=a.map(x=>{a.pop();return x});return r.length+":"+(1 in r)+":"+r', '2:true:1,2'],
    ['const r=a.map(x=>{a.length=0;return x});a.push(5);return r.length+":"+r', '1:1'],
    ['let s="";a.find(x=>{a.pop();s+=x;return false});return s', '12'],
    ['let s="";a.findIndex(x=>{a.pop();s+=x;return false});return s', '12'],
    ['let s="";a.findLast(x=>{a.shift();s+=x;return false});return s', '4444'],
    ['let s="";a.findLast(x=>{a.length=1;s+=x;return false});return s', '41'],
    ['let s="";a.findLastIndex(x=>{a.length=1;s+=x;return false});return s', '41'],
    [
      'a.sort((x,y)=>{a.pop();return y-x});let n=0;a.forEach(()=>n++);return n===a.length&&!a.includes(undefined)',
      'true',
    ],
    ['a.sort((x,y)=>{a.length=0;return y-x});let n=0;a.forEach(()=>n++);return n===a.length', 'true'],
    ['a.sort((x,y)=>{a.shift();a.push(9);return y-x});let n=0;a.forEach(()=>n++);return n===a.length', 'true'],
    [
      'const b=[3,undefined,1,2];b.sort((x,y)=>{b.length=0;return x-y});let n=0;b.forEach(()=>n++);return n===b.length',
      'true',
    ],
    ['const r=a.toSorted((x,y)=>{a.pop();return y-x});return r.join()', '4,3,2,1'],
    ['const r=a.filter(()=>{a.pop();return true});return r.join()', '1,2'],
    ['const r=a.flatMap(x=>{a.pop();return [x,x]});return r.join()', '1,1,2,2'],
    ['let s="";a.forEach(x=>{a.pop();s+=x});return s', '12'],
    ['let s="";a.every(x=>{a.pop();s+=x;return true});return s', '12'],
    ['let s="";a.some(x=>{a.pop();s+=x;return false});return s', '12'],
    ['return a.reduce((s,x)=>{a.pop();return s+x},"")', '12'],
    ['return a.reduceRight((s,x)=>{a.length=1;return s+x},"")', '41'],
    ['return Array.from(a,x=>{a.pop();return x}).join()', '1,2'],
    ['let s="";for(const x of a){a.pop();s+=x}return s', '12'],
    ['const o={toString(){a.pop();return "o"}};a.unshift(o);return a.join()', 'o,1,2,3,'],
  ])('sees elements only: %s', async (script, value) => {
    expect(await resultOf(`const a=[1,2,3,4];${script}`)).toBe(value);
  });
});

describe('on a list that nobody changes', () => {
  it.each([
    ['[1,2,3].map((x,i,a)=>x*i+a.length).join()', '3,5,9'],
    ['[[1],[2]].map(x=>[x]).length', '2'],
    ['const r=[1,2].map(()=>undefined);return r.length+":"+(0 in r)+r.includes(undefined)', '2:truetrue'],
    ['const r=[1,[2,[3]]].map(x=>x===1?undefined:x);return r.length+":"+r[1].length', '2:2'],
    ['[5,6,7].find((x,i,a)=>i===1&&a.length===3)', '6'],
    ['[5,6,7].findIndex(x=>x===7)', '2'],
    ['[5,6,7].findLast(x=>x<7)', '6'],
    ['[5,6,7].findLastIndex(x=>x<6)', '0'],
    [
      'String([].find(()=>true))+[].findIndex(()=>true)+[].findLast(()=>true)+[].findLastIndex(()=>true)',
      'undefined-1undefined-1',
    ],
    ['const r=[];[undefined,1].find((x,i)=>{r.push(i);return false});return r.join()', '0,1'],
    ['[1].find(function(){return this===7},7)+[1].map(function(){return this.k},{k:3}).join()', '13'],
    ['String([1,2,3].find((x,i,a)=>{if(i===0)a.push(9);return x===9}))', 'undefined'],
    ['[10,9,1].sort().join()+[10,9,1].sort((a,b)=>a-b).join()', '1,10,91,9,10'],
    ['const a=[2,1];return a.sort()===a', 'true'],
    ['const a=[undefined,2,undefined,1];a.sort();return a.length+":"+a.join()', '4:1,2,,'],
    ['Array.prototype.map.length+Array.prototype.find.length+Array.prototype.sort.length', '3'],
    ['Array.prototype.findLast.name+Array.prototype.map.name+Uint8Array.prototype.filter.name', 'findLastmapfilter'],
    ['new Uint8Array([1,2,300]).map(x=>x*2).join()', '2,4,88'],
    ['new Uint8Array([1,2,3]).filter(x=>x!==2).join()', '1,3'],
    ['new BigInt64Array([1n,2n]).map(x=>-x).join()+new BigInt64Array([1n,2n]).filter(x=>x>1n).join()', '-1,-22'],
    [
      'const a=new Int16Array([1,2,3,4]).subarray(1,3),b=a.map(x=>x+1);return b.join()+a.join()+(b.buffer!==a.buffer)+b.byteLength',
      '3,42,3true4',
    ],
    ['new Float64Array([1,NaN]).find(x=>x!==x)', 'NaN'],
    ['new Uint8Array([1,2,3]).reduceRight((s,x)=>s+x,"")+new Uint8Array([4]).reduce((s,x)=>s+x)', '3214'],
  ])('does what the standard says: %s', async (script, value) => {
    expect(await resultOf(script.includes('return ') && script.includes(';') ? script : `return ${script}`)).toBe(
      value,
    );
  });

  it.each(['map', 'find', 'findIndex', 'findLast', 'findLastIndex', 'sort'])(
    '%s refuses what cannot be called',
    async (name) => {
      expect(await resultOf(`[1,2].${name}(7)`)).toMatch(/^threw: .*TypeError/);
      expect(await resultOf(`[].${name}(7)`)).toMatch(/^threw: .*TypeError/);
    },
  );
});

/** Moves the bytes away as the prelude does, kept where a script of the test can reach it. */
const cut = `Array.prototype.at=(t=>b=>new Uint8Array(t.call(b)))(ArrayBuffer.prototype.transfer);`;
const kinds = ['Uint8Array', 'Int16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'];

describe.each(kinds)('a callback that gives away the bytes of a %s', (kind) => {
  const item = kind.startsWith('Big') ? (n: number) => `${n}n` : String;
  const run = (script: string): Promise<string> =>
    inRealm(
      `(()=>{'use strict';const v=new ${kind}([${[5, 3, 9, 1].map(item).join()}]),before=new Uint8Array(v.buffer).join();let moved;
const cut=()=>{moved??=[].at(v.buffer)};${script}})()`,
      cut,
    );
  it.each(['forEach', 'map', 'filter', 'every', 'some', 'find', 'findIndex', 'findLast', 'findLastIndex'])(
    '%s is called for elements only, and the bytes stay as they are',
    async (name) => {
      const script = `const seen=[];v.${name}(x=>{seen.push(typeof x);cut();return ${name === 'every' ? 'true' : name === 'map' ? 'x' : 'false'}});
return seen.join()+(moved.join()===before)+v.length`;
      expect(await run(script)).toBe(`${kind.startsWith('Big') ? 'bigint' : 'number'}true0`);
    },
  );
  it.each(['reduce', 'reduceRight'])('%s as well', async (name) => {
    expect(await run(`return v.${name}((s,x)=>{cut();return s+typeof x},'')+(moved.join()===before)`)).toBe(
      `${kind.startsWith('Big') ? 'bigint' : 'number'}true`,
    );
  });
  it.each([1, 2, 3, 1000])('sort writes nothing into bytes that went away at comparison %d', async (at) => {
    const script = `const all=()=>{let n=0;new ${kind}(v).sort((a,b)=>{n++;return a<b?-1:1});return n};
const last=Math.min(${at},all());let n=0,odd=0;
v.sort((a,b)=>{if(a===undefined||b===undefined)odd++;if(++n===last)cut();return a<b?-1:1});return (moved.join()===before)+':'+odd+':'+v.length`;
    expect(await run(script)).toBe('true:0:0');
  });
  it('toSorted sorts its copy', async () => {
    expect(
      await run('const r=v.toSorted((a,b)=>{cut();return a<b?-1:1});return r.join()+(moved.join()===before)'),
    ).toBe('1,3,5,9true');
  });
  it.each([
    'for(const x of v){cut();s+=typeof x}',
    'for(const [,x] of v.entries()){cut();s+=typeof x}',
    'Array.from(v,x=>{cut();s+=typeof x})',
    `v.constructor;cut();v.fill(v[0]??${item(0)})`,
    'cut();v.subarray(0)',
    'cut();v.slice()',
    'cut();v.copyWithin(0,1)',
    'cut();v.set(v)',
    `cut();v.set([${item(1)}])`,
    'cut();v.reverse()',
    'cut();v.sort()',
    'cut();v.toReversed()',
    'cut();new DataView(v.buffer)',
    'cut();v.buffer.slice(0)',
    `cut();v.with(0,${item(1)})`,
    `cut();v[0]=${item(1)}`,
  ])('leaves them alone and gives no `undefined`: %s', async (script) => {
    const text = await run(
      `let s='';try{${script}}catch(e){s+=e.name}return s.replace('number','').replace('bigint','')+(moved.join()===before)`,
    );
    expect(text).toMatch(/^((Type|Range)Error)?true$/);
  });
});

describe('split by a pattern with groups', () => {
  it.each([
    ["'a-b'.split(/-(x)?/)", 'a||b'],
    ["'a-b-xc'.split(/-(x)?/,3)", 'a||b'],
    ["'a-b'.split(/-/)", 'a|b'],
    ["'a-b'.split('-',1)", 'a'],
    ["'ab'.split('')", 'a|b'],
    ["'ab'.split(undefined)", 'ab'],
  ])('gives texts only: %s', async (script, value) => {
    expect(await resultOf(`const r=${script};return r.every(x=>typeof x==='string')?r.join('|'):'holes'`)).toBe(value);
  });
});
