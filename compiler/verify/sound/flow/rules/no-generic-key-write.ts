/** A write under a key whose type is a parameter. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noGenericKeyWrite: RulePage = {
  code: 'SK1217',
  name: 'no-generic-key-write',
  summary: 'a key that may be several where one is meant',
  why: 'what is written, or given to what is read, may be meant for another of the keys; a type parameter may stand for several at once unless every call says which',
  help: 'pass one key at a time, copy with the change instead (`{ ...o, [key]: value }`), or write each property by name',
  bad: [
    `function set<T, K extends keyof T>(o: T, key: K, value: T[K]): void {
  o[key] = value;
}
export function confuse(o: { a: number; b: string }, key: 'a' | 'b'): void {
  set(o, key, 'text');
}
`,
    `export function set<T>(o: T, key: keyof T, value: T[keyof T]): void {
  o[key] = value;
}
`,
    `interface Events { readonly text: string; readonly count: number }
type Handlers = { readonly [K in keyof Events]: (value: Events[K]) => void };
function fire<K extends keyof Events>(handlers: Handlers, name: K, value: Events[K]): void {
  handlers[name](value);
}
export function confuse(handlers: Handlers, name: keyof Events): void {
  fire(handlers, name, 1);
}
`,
  ],
  good: [
    `export function set<T, K extends keyof T>(o: T, key: K, value: T[K]): void {
  o[key] = value;
}
export function name(o: { name: string; age: number }): void {
  set(o, 'name', 'Ada');
}
`,
    `export function set(o: { a: number; b: number }, key: 'a' | 'b', value: number): void {
  o[key] = value;
}
export function get<T, K extends keyof T>(o: T, key: K): T[K] {
  return o[key];
}
`,
    `interface Events { readonly text: string; readonly count: number }
type Handlers = { readonly [K in keyof Events]: (value: Events[K]) => void };
type Event<K extends keyof Events = keyof Events> = { [P in K]: { readonly name: P; readonly value: Events[P] } }[K];
function fire<K extends keyof Events>(handlers: Handlers, event: Event<K>): void {
  handlers[event.name](event.value);
}
function show<K extends keyof Events>(handlers: Handlers, name: K, all: Events): void {
  handlers[name](all[name]);
}
export function each(handlers: Handlers, events: readonly Event[], all: Events, names: readonly (keyof Events)[]): void {
  for (const event of events) fire(handlers, event);
  for (const name of names) show(handlers, name, all);
}
`,
  ],
};
