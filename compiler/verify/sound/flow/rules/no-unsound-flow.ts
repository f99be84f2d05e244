/** A value where its type does not suffice for certain. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noUnsoundFlow: RulePage = {
  code: 'SK1221',
  name: 'no-unsound-flow',
  summary: 'a value where its type does not suffice for certain',
  why: 'TypeScript accepts it by a rule that is right most of the time; what is accepted here must be right always',
  help: 'give both places the same type, or build the value anew where it is needed',
  bad: [
    `const isFive = (x: unknown) => x === 5;
export const isNumber: (x: unknown) => x is number = isFive;
`,
    `class Counter {
  n = 0;
  next(): number {
    return this.n + 1;
  }
}
const copied = <S extends object>(state: S): S => ({ ...state });
export const next = copied(new Counter()).next();
`,
  ],
  good: [
    `const isFive = (x: unknown) => x === 5;
export const test: (x: unknown) => boolean = isFive;
`,
    `export const known = <T>(x: Exclude<T, undefined>): T => x;
export const widest = <T, L extends T>(x: L): T => x;
export class Events<E extends { readonly [K in keyof E]: readonly unknown[] }> {
  last?: keyof E;
}
export const events = new Events<{ start: [url: string]; done: [] }>();
`,
  ],
};
