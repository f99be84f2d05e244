/** Something that only looks like an instance of a class. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noClassLookalike: RulePage = {
  code: 'SK1219',
  name: 'no-class-lookalike',
  summary: 'something that only looks like an instance of a class',
  why: 'a class type means what its constructor made; `instanceof` and private fields tell a lookalike from an instance, so the type must too',
  help: 'make it with `new`, or ask for an interface instead of the class',
  bad: [
    `export class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
}
export const origin: Point = { x: 0, y: 0 };
`,
    `export const failure: Error = { name: 'a', message: 'b', toString: () => 'c' };
`,
  ],
  good: [
    `export class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
}
export const origin: { readonly x: number; readonly y: number } = new Point(0, 0);
export const failure: Error = new RangeError('b');
`,
  ],
};
