/** Reads the repository's own files for the tests that hold its laws. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files git knows or would add, relative to the root. */
export function repositoryFiles(): readonly string[] {
  const out = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set(out.split('\n'))].filter((file) => file !== '').sort();
}

export const textOf = (file: string): string => readFileSync(`${root}/${file}`, 'utf8');

export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** The static and dynamic imports of a module, comments left out. */
export function importsOf(file: string): readonly Import[] {
  const text = textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  for (const match of text.matchAll(/^(?:import|export)\s+(type\s)?[^'";`]*?from\s+'([^']+)'/gm)) {
    found.push({ from: file, specifier: match[2] ?? '', typeOnly: match[1] !== undefined });
  }
  for (const match of text.matchAll(/^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm)) {
    found.push({ from: file, specifier: match[1] ?? match[2] ?? '', typeOnly: false });
  }
  return found;
}
