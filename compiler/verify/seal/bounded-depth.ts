/** Source nests only so deep: the process's own parser has no other bound. */
import type ts from 'typescript';
import type { RulePage } from '../../rules/rule.ts';
import type { Finding } from '../context.ts';

const page: RulePage = {
  code: 'SK1015',
  name: 'bounded-depth',
  summary: 'source that nests deeper than 100 levels, or chains longer than 500 links',
  why: 'whoever reads the source, the process itself included, recurses as deep as it nests, and must not run out of stack',
  help: 'give inner parts a name: a function, a variable, a table',
  bad: [
    `export const n = ${'('.repeat(120)}1${')'.repeat(120)};\n`,
    `export const n = ${'['.repeat(9000)}1${']'.repeat(9000)};\n`,
    `export const n = ${Array.from({ length: 600 }, () => '1').join(' + ')};\n`,
  ],
  good: [`export const n = ${Array.from({ length: 200 }, () => '1').join(' + ')};\n`],
};

export const boundedDepth = {
  ...page,
  found: (node: ts.Node): Finding => ({
    rule: page,
    node,
    message: 'the source nests too deeply',
    label: 'too deep here',
  }),
};
