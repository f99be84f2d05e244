/**
 * The disk as a `SourceHost`, and where this package keeps the process library.
 *
 * Owns: the compiler's only reading of the file system; the build and the command line use it too. Invariant: paths handed
 * out are absolute and use `/`.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FolderEntry, Library, SourceHost } from '../source-host.ts';

const portable = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

/** A path as the user wrote it, made absolute. */
export const absolutePath = (path: string, cwd: string): string => portable(resolve(cwd, path));

/** Undefined instead of an exception, for files that come and go. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const isFileAt = (path: string): boolean => attempt(() => statSync(path))?.isFile() ?? false;

export const diskHost: SourceHost = {
  readFile: (path) => attempt(() => readFileSync(path, 'utf8')),
  kindOf: (path) => {
    const stat = attempt(() => statSync(path));
    return stat?.isDirectory() ? 'folder' : stat?.isFile() ? 'file' : undefined;
  },
  list: (path) =>
    (attempt(() => readdirSync(path, { withFileTypes: true })) ?? [])
      .flatMap((entry): FolderEntry[] => {
        // A link to a file is that file; a link to a folder may lead round in a circle.
        const isFile = entry.isFile() || (entry.isSymbolicLink() && isFileAt(join(path, entry.name)));
        if (isFile) return [{ name: entry.name, kind: 'file' }];
        return entry.isDirectory() ? [{ name: entry.name, kind: 'folder' }] : [];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  realpath: (path) => attempt(() => portable(realpathSync(path))) ?? path,
};

/** The folder of this package: the nearest one above this file, in source or bundled, that holds the sealed library. */
export function packageFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'abi', 'process.ts'))) return portable(folder);
    if (folder === dirname(folder))
      throw new Error('the sealed library is missing from this installation: abi/process.ts');
  }
}

export function packagedLibrary(folder = packageFolder()): Library {
  return { standard: `${folder}/abi/lib.sealed.d.ts`, process: `${folder}/abi/process.ts` };
}
