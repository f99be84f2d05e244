/**
 * How the compiler reaches files, so that a disk, a browser and an editor's unsaved buffers are the same to it.
 *
 * Owns: `SourceHost`. Invariants: paths are absolute and use `/`; nothing below the driver knows `node:fs`; a host never
 * throws for a file that is missing or unreadable.
 */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

export interface SourceHost {
  /** The text, or undefined when there is no such file or it cannot be read. */
  readFile(path: string): string | undefined;
  /** `undefined` when there is nothing at the path. */
  kindOf(path: string): FolderEntry['kind'] | undefined;
  /** The folder's entries sorted by name; empty when it is no folder. */
  list(path: string): readonly FolderEntry[];
  /** The path without symbolic links. */
  realpath?(path: string): string;
}

/** Where the process library and the sealed standard library are. */
export interface Library {
  /** `abi/lib.sealed.d.ts`. */
  readonly standard: string;
  /** `abi/process.ts`, what `skerry` resolves to. */
  readonly process: string;
}

export const folderOf = (path: string): string => path.slice(0, Math.max(1, path.lastIndexOf('/')));
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Joins an absolute folder and a relative path, resolving `.` and `..`. */
export function joinPath(folder: string, relative: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${relative}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return /^[A-Za-z]:$/.test(parts[0] ?? '') ? parts.join('/') : `/${parts.join('/')}`;
}
