/** A write under a key whose type is a parameter. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noGenericKeyWrite: RulePage = {
  code: 'SK1217',
  name: 'no-generic-key-write',
  summary: 'a write under a key whose type is a parameter',
  why: 'the parameter may stand for several names at once, and the value may be meant for another of them',
  help: 'copy with the change instead: `{ ...o, [key]: value }`, or write each property by name',
  bad: [
    `export function set<T, K extends keyof T>(o: T, key: K, value: T[K]): void {
  o[key] = value;
}
`,
  ],
  good: [
    `export function set(o: { a: number; b: number }, key: 'a' | 'b', value: number): void {
  o[key] = value;
}
export function get<T, K extends keyof T>(o: T, key: K): T[K] {
  return o[key];
}
`,
  ],
};
