/**
 * The scripts that run an attack and judge, from inside, whether it got what it was after. The realm and the control run the same.
 *
 * Owns: the wrapping. An attack is sloppy code in a function of its own that holds nothing but `skerry`; its value is waited for. The
 * judge says `got`, `nothing`, or `threw` with the error's name.
 */
import type { Loot } from './technique.ts';

const asks: Readonly<Record<string, string>> = {
  code: `async v=>{if(typeof v!=='function')return false;
    for(const text of['return 6*7','6*7','yield 6*7']){try{let r=v(text);if(typeof r==='function')r=r();if(r&&typeof r.next==='function')r=(await r.next()).value;
    if(await r===42)return true}catch{}}return false}`,
  global: `async v=>(typeof v==='object'||typeof v==='function')&&v!==null&&['eval','Function','Reflect','process','Date'].some(k=>typeof v[k]==='function'||typeof v[k]==='object')`,
  time: `async v=>typeof v==='number'&&v>0`,
  chance: `async v=>typeof v==='number'&&v>=0&&v<1`,
  secret: `async v=>v===true`,
  engine: `async()=>false`,
};

export const judgeOf = (loot: Loot): string =>
  typeof loot === 'string' ? (asks[loot] ?? '') : `async()=>{try{return!!(${loot.pollutes})}catch{return false}}`;

/** An async function of `skerry` that yields the verdict. */
export const attackOf = (script: string, loot: Loot): string => `(async function(skerry){
const attack=function(skerry){${script}
};const judge=${judgeOf(loot)};let value,threw;
try{value=await attack.call(undefined,skerry)}catch(e){threw=e instanceof Error?e.name:typeof e}
if(await judge(value))return'got';return threw===undefined?'nothing':'threw '+threw})`;
