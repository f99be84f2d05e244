/** The result of a `void` function used as a value. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noVoidLaundering: RulePage = {
  code: 'SK1214',
  name: 'no-void-laundering',
  summary: 'the result of a `void` function used as a value',
  why: 'a function of type `() => void` may return anything; as part of a wider type its result would be taken for what it is not',
  help: 'call it as a statement of its own; where nothing is a possible result, say `undefined`',
  bad: [
    `export function f(run: () => void): string {
  const answer: string | void = run();
  return answer ?? 'nothing';
}
`,
    `export const g = (run: () => void): (() => string | void) => run;
`,
  ],
  good: [
    `export const each = (xs: readonly number[], out: number[]): void => xs.forEach((x) => out.push(x));
export function done(): void {}
export const handler: () => undefined | Promise<undefined> = () => undefined;
`,
  ],
};
