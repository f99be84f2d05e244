/**
 * The programs of `bad/`: what each claims of itself, and the files it consists of.
 *
 * Owns: reading the folder and the three lines every program opens with. A program is one file, or a folder whose entry is
 * `main.ts`; its area is the folder below `bad/` it stands in.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../compiler/index.ts';

export const badFolder = join(packageFolder(), 'tests', 'corpus', 'bad');

/** What goes wrong when the program runs unchecked. */
export type Wrong =
  | { readonly kind: 'value'; readonly type: string; readonly is: string }
  | { readonly kind: 'throws'; readonly error: string }
  | { readonly kind: 'escapes' };

export interface BadProgram {
  /** The path below `bad/`. */
  readonly name: string;
  readonly entry: string;
  /** Absolute paths, the entry among them. */
  readonly files: readonly string[];
  /** The codes of its diagnostics; more than one only where one mistake cannot but yield both. */
  readonly rules: readonly string[];
  readonly mechanism: string;
  readonly wrong: Wrong;
}

export function badPrograms(): readonly BadProgram[] {
  return foldersOf(badFolder)
    .flatMap((area) =>
      readdirSync(join(badFolder, area), { withFileTypes: true }).map((entry) =>
        entry.isDirectory() ? ofFolder(`${area}/${entry.name}`) : ofFile(`${area}/${entry.name}`),
      ),
    )
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Programs whose rule does not exist yet, or does not see them: holes. */
export function pendingPrograms(): ReadonlySet<string> {
  const lines = readFileSync(join(badFolder, 'pending.txt'), 'utf8').split('\n');
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' ')[0] ?? ''));
}

const foldersOf = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const ofFile = (name: string): BadProgram => read(name, join(badFolder, name), [join(badFolder, name)]);

function ofFolder(name: string): BadProgram {
  const folder = join(badFolder, name);
  const files = readdirSync(folder).map((file) => join(folder, file));
  return read(name, join(folder, 'main.ts'), files);
}

function read(name: string, entry: string, files: readonly string[]): BadProgram {
  const match = /^\/\/ rule: (\S+(?:, \S+)*)\n\/\/ mechanism: (\S+)\n\/\/ wrong: (.+)\n/.exec(
    readFileSync(entry, 'utf8'),
  );
  const [, rules, mechanism, wrong] = match ?? [];
  if (!rules || !mechanism || !wrong)
    throw new Error(`${name} does not open with its rule, mechanism and what is wrong`);
  return { name, entry, files, rules: rules.split(', ').sort(), mechanism, wrong: parseWrong(wrong, name) };
}

function parseWrong(text: string, name: string): Wrong {
  if (text === 'escapes') return { kind: 'escapes' };
  const [, error] = /^throws (TypeError|ReferenceError)$/.exec(text) ?? [];
  if (error) return { kind: 'throws', error };
  const [, type, is] = /^(.+), is (\w+)$/.exec(text) ?? [];
  if (type && is) return { kind: 'value', type, is };
  throw new Error(`${name} says that something else is wrong than a value, a throw or an escape: ${text}`);
}
