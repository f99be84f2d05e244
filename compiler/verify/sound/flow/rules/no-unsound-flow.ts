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
  ],
  good: [
    `const isFive = (x: unknown) => x === 5;
export const test: (x: unknown) => boolean = isFive;
`,
  ],
};
