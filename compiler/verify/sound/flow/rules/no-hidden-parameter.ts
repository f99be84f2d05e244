/** An optional or rest parameter hidden behind a shorter function type. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noHiddenParameter: RulePage = {
  code: 'SK1215',
  name: 'no-hidden-parameter',
  summary: 'an optional or rest parameter hidden behind a shorter function type',
  why: 'who sees only the shorter type may pass the function on under a longer one, and callers of that pass something else there',
  help: 'wrap it: `(x) => f(x)`',
  bad: [
    `export const parse = (text: string, base = 10): number => parseInt(text, base);
export const shorter: (text: string) => number = parse;
`,
  ],
  good: [
    `export const parse = (text: string, base = 10): number => parseInt(text, base);
export const shorter: (text: string) => number = (text) => parse(text);
export const same: (text: string, base?: number) => number = parse;
`,
  ],
};
