/**
 * The modules of `good/`, `wild/` and `later/`: idiomatic TypeScript, written by the habits of people and not by the rules of the checker.
 * Those of `wild/` were written by somebody who had never heard of any rule, those of `good/known/` by somebody who had read the summaries
 * of the rules; both were put down before the checker saw them, and are counted by themselves. Those of `later/` are as those of `wild/`,
 * with the habit of writing `!` and `as` where TypeScript asks for a test: at first sight 10 of the 30 passed, and one made the
 * checker fail.
 *
 * Owns: reading the folders and what each module says of itself at its head. A module is one file, or imports its neighbours.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../compiler/index.ts';

export type Corpus = 'good' | 'known' | 'wild' | 'later';

export const corpusFolder = join(packageFolder(), 'tests', 'corpus');

export interface GoodModule {
  readonly corpus: Corpus;
  /** The path below the folder of all. */
  readonly name: string;
  readonly path: string;
  readonly lines: number;
  readonly style: string;
  /** The codes the checker refuses it with, each justified beside it; none in most modules. */
  readonly refused: readonly string[];
}

export const goodModules = (): readonly GoodModule[] => [
  ...modulesOf('good'),
  ...modulesOf('wild'),
  ...modulesOf('later'),
];

const modulesOf = (corpus: Exclude<Corpus, 'known'>): readonly GoodModule[] =>
  readdirSync(join(corpusFolder, corpus), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => read(name.startsWith('known/') ? 'known' : corpus, `${corpus}/${name}`));

function read(corpus: Corpus, name: string): GoodModule {
  const path = join(corpusFolder, name);
  const text = readFileSync(path, 'utf8');
  const [, style] = /^\/\/ style: (\S.*)\n/.exec(text) ?? [];
  if (style === undefined) throw new Error(`${name} does not open with its style`);
  return { corpus, name, path, lines: text.trimEnd().split('\n').length, style, refused: refusals(text, name) };
}

/** From lines such as `// refused: SK1210 because ...` ahead of the code. */
function refusals(text: string, name: string): readonly string[] {
  return [...text.matchAll(/^\/\/ refused:(.*)$/gm)].map(([, claim = '']) => {
    const [, code] = /^ ((?:SK\d{4}|TS\d+)) because \S+ \S+/.exec(claim) ?? [];
    if (code === undefined) throw new Error(`${name} names no code, or does not say why it is refused: ${claim}`);
    return code;
  });
}
