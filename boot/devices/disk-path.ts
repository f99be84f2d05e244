/**
 * From a list of names to a place below the root of a disk, or a refusal.
 *
 * Owns: what a name may be, and that no path leads out. Algorithm: each name is checked by its characters; the folder's real
 * path is asked of the host and must be the root's or below it; the last name is never followed by the caller's system
 * call (`O_NOFOLLOW`, or a call that works on the link itself). After a file was opened its real path is asked again, and
 * must still be inside and still be that very file. What remains: between two of these steps another program of the host,
 * one that may write here anyway, can swap a folder for a link. Node has no `openat`, so an empty file could then be made
 * outside; nothing is ever read or written there. Processes of the system cannot do it: a disk does one thing at a time.
 */
import type { Stats } from 'node:fs';
import { join, sep } from 'node:path';
import type { DiskFs } from './disk-fs.ts';
import { DiskError } from './disk-fs.ts';

const longestName = 255;
const mostNames = 128;

/** On Windows also what names a drive, a stream or a device of DOS's. */
const forbiddenCharacters = sep === '\\' ? '/\\\0<>:"|?*' : '/\\\0';

export function checkNames(path: readonly string[]): void {
  if (path.length > mostNames || !path.every(isPlainName)) throw new DiskError('bad-name');
}

function isPlainName(name: string): boolean {
  if (name === '' || name === '.' || name === '..') return false;
  if ([...name].some((character) => forbiddenCharacters.includes(character))) return false;
  if (sep === '\\' && /[. ]$/.test(name)) return false;
  const bytes = Buffer.from(name);
  return bytes.byteLength <= longestName && bytes.toString() === name;
}

/** Where something is or would be: a real folder inside the root, and a name in it. The root itself has no name. */
export interface Place {
  readonly folder: string;
  readonly name: string | undefined;
  /** Both together. The last part may be a link. */
  readonly path: string;
}

export class DiskRoot {
  readonly #fs: DiskFs;
  /** Without links. */
  readonly path: string;

  constructor(fs: DiskFs, realPath: string) {
    this.#fs = fs;
    this.path = realPath;
  }

  async place(names: readonly string[]): Promise<Place> {
    checkNames(names);
    const name = names.at(-1);
    if (name === undefined) return { folder: this.path, name, path: this.path };
    const folder = await this.#inside(join(this.path, ...names.slice(0, -1)));
    return { folder, name, path: join(folder, name) };
  }

  /** The place of what a link at the end leads to, which must be inside too. */
  async followed(names: readonly string[]): Promise<Place> {
    const place = await this.place(names);
    if (place.name === undefined) return place;
    const path = await this.#inside(place.path);
    return { ...place, path };
  }

  /** After opening: is the file still the one at the place, and inside? */
  async assertStill(path: string, opened: Stats): Promise<void> {
    const again = await this.#fs.stat(await this.#inside(path));
    if (again.ino !== opened.ino || again.dev !== opened.dev) throw new DiskError('forbidden');
  }

  async #inside(path: string): Promise<string> {
    const real = await this.#fs.realpath(path);
    const start = this.path.endsWith(sep) ? this.path : this.path + sep;
    if (real !== this.path && !real.startsWith(start)) throw new DiskError('forbidden');
    return real;
  }
}
