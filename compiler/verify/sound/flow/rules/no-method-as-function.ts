/** A method where a function without an object is wanted. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noMethodAsFunction: RulePage = {
  code: 'SK1222',
  name: 'no-method-as-function',
  summary: 'a method where a function without an object is wanted',
  why: 'a method needs the object it belongs to; as a plain function, or copied into another object, it finds none or the wrong one',
  help: 'wrap it: `() => o.method()`, or declare the place as a method too: `method(): void` instead of `method: () => void`',
  bad: [
    `export class Counter {
  #count = 0;
  next(): number {
    this.#count += 1;
    return this.#count;
  }
}
export const source = (counter: Counter): { next: () => number } => counter;
`,
  ],
  good: [
    `export class Counter {
  #count = 0;
  next(): number {
    this.#count += 1;
    return this.#count;
  }
}
export const source = (counter: Counter): { next(): number } => counter;
export const wrapped = (counter: Counter): { next: () => number } => ({ next: () => counter.next() });
`,
  ],
};
