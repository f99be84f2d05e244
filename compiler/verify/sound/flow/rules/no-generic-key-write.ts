/** A write under a key whose type is a parameter. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noGenericKeyWrite: RulePage = {
  code: 'SK1217',
  name: 'no-generic-key-write',
  summary: 'a write under a key that may be several',
  why: 'the value may be meant for another of the keys; a type parameter may stand for several at once unless every call says which',
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
  ],
};
