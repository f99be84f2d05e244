/** A property brought up that the type before was silent about. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noForgottenProperty: RulePage = {
  code: 'SK1212',
  name: 'no-forgotten-property',
  summary: 'a property brought up that the type before was silent about',
  why: 'a type that does not mention a property allows it to be there, with any value; an optional property or an index signature would take that value for its own',
  help: 'mention the property in the first type too (`b?: undefined` if it is never there), write the object as a literal where it is passed, or copy what is meant: `{ a: x.a }`',
  bad: [
    `interface Small {
  a: number;
}
export function reveal(small: Small): { a: number; b?: string } {
  return small;
}
const large = { a: 1, b: 2 };
export const text = reveal(large).b;
`,
    `interface Point {
  x: number;
  y: number;
}
export function total(point: Point): Record<string, number> {
  return { ...point };
}
`,
  ],
  good: [
    `interface Options {
  verbose?: boolean;
  name: string;
}
export const run = (options: Options): string => options.name;
export const a = run({ name: 'a' });
const options = { name: 'b' };
export const b = run(options);
export const c = (o: Options): { name: string } => o;
`,
  ],
};
