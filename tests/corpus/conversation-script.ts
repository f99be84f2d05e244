/**
 * Conversations as programs: one for the client's side of all of them, one for the server's, on the real engine.
 *
 * Owns: the player, which runs in the process and looks hard: it follows its own version's machine, says what it is to say, and
 * throws when what it hears is not what was said, is not allowed by its own version, or has other fields than that declares.
 */
import type { ContractTable } from '../../abi/index.ts';
import type { Gift, Role, Step, Tables, Talk, Value } from './conversations.ts';

/** A program that plays its side of each talk, on the need of the same number. */
export function scriptOf(role: Role, tables: Tables, contract: string, talks: readonly Talk[]): string {
  const needs = talks.map((_, index) => `e${index}`).join(',');
  return `(function(skerry){'use strict';${player}
const tables=${literal(Object.fromEntries(tables))};
const talks=[${talks.map(talkText).join(',')}];
return async function main({${needs}}){
const ends=[${needs}];
for(let i=0;i<talks.length;i++)await talk(ends[i],tables[${literal(contract)}],0,${literal(role)},talks[i],'talk '+i)}})`;
}

/** Needs are named by number. */
export const needNamed = (index: number): string => `e${index}`;

const talkText = ({ steps, end }: Talk): string => `{end:${literal(end)},steps:[${steps.map(stepText).join(',')}]}`;

function stepText({ by, message, fields }: Step): string {
  const values = Object.entries(fields).map(([name, value]) => `${literal(name)}:${valueText(value)}`);
  return `{by:${literal(by)},message:${literal(message)},fields:{${values.join(',')}}}`;
}

function valueText(value: Value): string {
  return value.kind === 'copied' ? `{kind:'copied',value:${literal(value.value)}}` : giftText(value);
}

function giftText(gift: Gift): string {
  if (gift.kind !== 'end') return literal(gift);
  const { shape, bring, talk } = gift;
  return `{kind:'end',shape:${literal(shape)},bring:[${bring.map(stepText).join(',')}],talk:${talkText(talk)}}`;
}

/** Any copied value as the text of a program. */
function literal(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(literal).join(',')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'undefined' : JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}:${literal(member)}`)
    .join(',')}}`;
}

export const digestsOf = (tables: Iterable<ContractTable>): string => [...tables].map(({ digest }) => digest).join(' ');

const player = `
const {drop,channel,service,pack,freeze,Block}=skerry;
const movedKinds=['block','shared','parcel','endpoint','listener','connector'];
const other=role=>role==='client'?'server':'client';
async function talk(end,table,state,me,{steps,end:how},where){
  for(const [index,step] of steps.entries()){
    const here=where+', '+index+' '+step.message,at=table.states[state];
    const number=table.messages.findIndex(m=>m.name===step.message);
    if(step.by===me){
      if(at.speaker!==me)throw new Error(here+': it is not my turn');
      const {values,after}=await give(step.fields,here);
      end=end[step.message](values);
      state=at.next[number];
      for(const go of after)await go();
    }else{
      if(at.speaker!==step.by)throw new Error(here+': my version listens to nobody in '+at.name);
      const heard=await end.receive();
      if(heard.message!==step.message)throw new Error(here+': heard '+heard.message);
      if(!(at.next[number]>=0))throw new Error(here+': my version does not allow it in '+at.name);
      await look(heard,step,table.messages[number],me,here);
      end=heard.next;state=at.next[number];
    }
  }
  const last=table.states[state];
  if(how==='over'){if(last.speaker!=='nobody')throw new Error(where+': it is not over');return}
  if(how==='stuck'&&last.speaker===other(me)){const m=await end.receive();throw new Error(where+': heard '+m.message)}
  if(last.speaker!=='nobody')drop(end);
}
async function give(fields,here){
  const values={},after=[];
  for(const [name,value] of Object.entries(fields)){
    if(value.kind==='copied')values[name]=value.value;
    else if(value.kind==='block')values[name]=Block.fromText(value.text);
    else if(value.kind==='shared')values[name]=freeze(Block.fromText(value.text));
    else if(value.kind==='parcel'){const {imp,exp}=channel(value.contract);drop(exp);values[name]=pack(imp)}
    else{const [given,go]=await gift(value,here+' > '+name);values[name]=given;after.push(go)}
  }
  return {values,after};
}
async function gift({shape,bring,talk:t},here){
  const table=tables[shape.contract];
  if(shape.kind==='connector'){
    const {listener,connector}=service(shape.contract);
    return [connector,async()=>{if(t.steps.length>0||t.end==='stuck')await talk(await listener.accept(),table,0,'server',t,here);drop(listener)}];
  }
  if(shape.kind==='listener'){
    const {listener,connector}=service(shape.contract);
    return [listener,async()=>{if(t.steps.length>0||t.end==='stuck')await talk(connector.connect(),table,0,'client',t,here);drop(connector)}];
  }
  let {imp,exp}=channel(shape.contract),state=0;
  for(const step of bring){
    const {values}=await give(step.fields,here);
    const number=table.messages.findIndex(m=>m.name===step.message);
    if(step.by==='client'){imp=imp[step.message](values);exp=(await exp.receive()).next}
    else{exp=exp[step.message](values);imp=(await imp.receive()).next}
    state=table.states[state].next[number];
  }
  const [given,kept,role]=shape.side==='Imp'?[imp,exp,'server']:[exp,imp,'client'];
  return [given,()=>talk(kept,table,state,role,t,here)];
}
async function look(heard,step,message,me,here){
  const known=message.fields.map(f=>f.name);
  for(const name of Object.keys(heard))if(name!=='message'&&name!=='next'&&!known.includes(name))throw new Error(here+': '+name+' is unknown');
  for(const {name,optional,shape} of message.fields){
    const value=heard[name],said=step.fields[name];
    if(!Object.hasOwn(heard,name)){
      if(!optional)throw new Error(here+': '+name+' is missing');
      if(said!==undefined&&!(said.kind==='copied'&&said.value===undefined))throw new Error(here+': '+name+' was lost');
      continue;
    }
    if(!movedKinds.includes(shape.kind)){
      if(!fits(shape,value))throw new Error(here+': '+name+' is not what my version says');
      if(said!==undefined&&said.kind==='copied'&&!agrees(value,said.value))throw new Error(here+': '+name+' has changed');
    }else await take(value,said,shape,me,here+' > '+name);
  }
}
async function take(value,said,shape,me,here){
  if(shape.kind==='block'||shape.kind==='shared'){const text=value.text();drop(value);if(text!==said.text)throw new Error(here+': the block has changed');return}
  if(shape.kind==='parcel'){drop(value);return}
  const table=tables[shape.contract],t=said.talk;
  if(shape.kind==='connector'){if(t.steps.length>0||t.end==='stuck')await talk(value.connect(),table,0,'client',t,here);drop(value);return}
  if(shape.kind==='listener'){if(t.steps.length>0||t.end==='stuck')await talk(await value.accept(),table,0,'server',t,here);drop(value);return}
  const state=table.states.findIndex(s=>s.name===shape.state);
  await talk(value,table,state,shape.side==='Imp'?'client':'server',t,here);
}
function fits(shape,v){
  switch(shape.kind){
    case 'literal':return v===shape.value;
    case 'null':return v===null;
    case 'undefined':return v===undefined;
    case 'array':return Array.isArray(v)&&v.every(x=>fits(shape.element,x));
    case 'tuple':return Array.isArray(v)&&v.length===shape.elements.length&&shape.elements.every((s,i)=>fits(s,v[i]));
    case 'union':return shape.members.some(m=>fits(m,v));
    case 'record':return typeof v==='object'&&v!==null&&!Array.isArray(v)&&Object.keys(v).every(n=>shape.fields.some(f=>f.name===n))
      &&shape.fields.every(f=>Object.hasOwn(v,f.name)?fits(f.shape,v[f.name]):f.optional);
    default:return typeof v===shape.kind;
  }
}
/** What is there of it is as it was said; records may have lost fields. */
function agrees(heard,said){
  if(Array.isArray(heard))return Array.isArray(said)&&heard.length===said.length&&heard.every((x,i)=>agrees(x,said[i]));
  if(typeof heard!=='object'||heard===null)return Object.is(heard,said);
  return typeof said==='object'&&said!==null&&Object.keys(heard).every(n=>agrees(heard[n],said[n]));
}`;
