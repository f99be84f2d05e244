/**
 * What a row of the escape suite is: one published way out of a JavaScript sandbox, with what each of the three walls is shown of it.
 *
 * Owns: the shape of a row, and how to write the short forms of it. The rows stand in `techniques/`, the three tests beside this file.
 */
import { readFileSync } from 'node:fs';
import { badPrograms } from '../corpus/bad-programs.ts';

/** A wall that lets a technique by says why it may; the wall's own test shows that it does, the realm's that it is harmless. */
export interface LetBy {
  readonly letBy: string;
}

/**
 * What the script is after.
 *
 * - `code`: its value makes functions out of text.
 * - `global`: its value is a global object that has more than a process may have.
 * - `time`, `chance`: its value is a number from the clock or the dice.
 * - `secret`: its value is `true`, which says that it saw or changed what is somebody else's.
 * - `engine`: the engine breaks. Whatever the script yields, the engine must go on.
 * - a text: an expression that is true in a realm in which the script's pollution shows.
 */
export type Loot = 'code' | 'global' | 'time' | 'chance' | 'secret' | 'engine' | { readonly pollutes: string };

/** Where the same script, with nothing in its way, is seen to get its loot: the bare engine, or a `node:vm`. Or why nowhere any more. */
export type Control = 'bare engine' | 'node:vm' | { readonly nowhere: string };

export interface Technique {
  readonly name: string;
  /** Where it was published: the break itself, or else the rule of the language that breaks of the kind live on. */
  readonly source: string;
  readonly loot: Loot;
  readonly control: Control;
  /** For the first wall: a process in TypeScript. `rule` must be among what the checker says of it. */
  readonly typescript: Program | readonly Program[];
  /** For the second: bodies of the one function of `skerry`. Each alone is refused for a reason with one of these texts in it. */
  readonly scripts: readonly string[];
  readonly refusal: string | readonly string[] | LetBy;
  /** For the third, where it can do more than a script in the form of the ABI: sloppy, unframed. Otherwise `scripts`. */
  readonly unframed?: readonly string[];
}

export interface Program {
  readonly files: Readonly<Record<string, string>>;
  readonly rule: string | LetBy;
}

/** One file, and the code that refuses it. */
export const refused = (rule: string, text: string): Program => ({ files: { 'main.ts': `${text}\n` }, rule });
export const accepted = (letBy: string, text: string): Program => ({
  files: { 'main.ts': `${text}\n` },
  rule: { letBy },
});

const corpus = new Map(badPrograms().map((program) => [program.name, program]));

/** A program of `tests/corpus/bad/escape`, where it is also seen to go wrong. */
export function corpusProgram(name: string): Program {
  const program = corpus.get(`escape/${name}.ts`) ?? corpus.get(`escape/${name}`);
  if (!program) throw new Error(`the bad corpus has no escape/${name}`);
  const [rule = ''] = program.rules;
  const files = program.files.map(
    (path) => [path.slice(path.lastIndexOf('/') + 1), readFileSync(path, 'utf8')] as const,
  );
  return { files: program.files.length === 1 ? { 'main.ts': files[0]?.[1] ?? '' } : Object.fromEntries(files), rule };
}

export const programsOf = ({ typescript }: Technique): readonly Program[] =>
  'files' in typescript ? [typescript] : typescript;

/** What the third wall is shown: of scripts that the second lets by, all, since it says that they are harmless. */
export const attacksOf = ({ refusal, scripts, unframed }: Technique): readonly string[] =>
  isLetBy(refusal) ? [...scripts, ...(unframed ?? [])] : (unframed ?? scripts);

/** The form that every script has which the loader lets in. */
export const framed = (body: string): string => `(function (skerry) { "use strict"; ${body}\n})`;

export const isLetBy = (wall: string | readonly string[] | LetBy): wall is LetBy =>
  typeof wall === 'object' && 'letBy' in wall;
