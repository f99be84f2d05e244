/** An overload that its body does not keep. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noLooseOverload: RulePage = {
  code: 'SK1216',
  name: 'no-loose-overload',
  summary: 'an overload that its body does not keep',
  why: 'TypeScript hardly compares overloads with the body that serves them; a caller gets the type of the overload and the value of the body',
  help: 'give the body a result that suits every overload, or write functions of different names, or one generic function',
  bad: [
    `export function f(x: string): number;
export function f(x: number): string;
export function f(x: string | number): string | number {
  return x;
}
`,
  ],
  good: [
    `export function area(side: number): number;
export function area(width: number, height: number): number;
export function area(width: number, height = width): number {
  return width * height;
}
`,
  ],
};
