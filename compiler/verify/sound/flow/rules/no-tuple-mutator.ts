/** An array method that changes a tuple. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noTupleMutator: RulePage = {
  code: 'SK1218',
  name: 'no-tuple-mutator',
  summary: 'an array method that changes a tuple',
  why: 'the methods of arrays move and replace elements wherever they stand; the positions and the length of a tuple are part of its type',
  help: 'assign to the position (`pair[0] = x`), or make a new tuple',
  bad: [
    `export function f(pair: [number, string]): void {
  pair.reverse();
}
`,
    `export function g(pair: [number, number]): number {
  return pair.push(3);
}
`,
  ],
  good: [
    `export function f(pair: [number, string]): [string, number] {
  pair[0] = 1;
  return [pair[1], pair[0]];
}
`,
  ],
};
