/**
 * What a disk can do, on a directory of the host.
 *
 * Owns: the eight operations of `DiskDevice`. Invariants: one operation at a time, in the order asked; a write is complete or
 * failed, and a failed one leaves no longer file than it found; nothing is emptied before it is certain to be the right file;
 * only regular files are opened.
 */
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import type { DiskEntry } from '../../abi/index.ts';
import { DiskError, type DiskFile, type DiskFs, openFlags } from './disk-fs.ts';
import type { DiskRoot } from './disk-path.ts';

type Path = readonly string[];

/** The most that one read gives. */
const mostBytes = 4 * 1024 * 1024;

export class DiskFiles {
  readonly #fs: DiskFs;
  readonly #root: DiskRoot;
  #last: Promise<unknown> = Promise.resolve();

  constructor(fs: DiskFs, root: DiskRoot) {
    this.#fs = fs;
    this.#root = root;
  }

  /** Resolves when everything asked for so far is done. */
  async settled(): Promise<void> {
    await this.#last;
  }

  stat(path: Path): Promise<DiskEntry> {
    return this.#next(async () => {
      const place = await this.#root.place(path);
      return entryOf(place.name ?? '', await this.#fs.lstat(place.path));
    });
  }

  list(path: Path): Promise<readonly DiskEntry[]> {
    return this.#next(async () => {
      const { path: folder } = await this.#root.followed(path);
      const names = [...(await this.#fs.list(folder))].sort();
      const entries = await Promise.all(names.map((name) => this.#entryIn(folder, name)));
      return entries.filter((entry) => entry !== undefined);
    });
  }

  read(path: Path, offset: number, byteLength: number): Promise<Uint8Array> {
    return this.#next(async () => {
      assertOffset(offset);
      assertOffset(byteLength);
      return this.#withFile(path, openFlags.read, async (file) => {
        const wanted = Math.min(byteLength, mostBytes, Math.max(0, (await file.stat()).size - offset));
        const bytes = new Uint8Array(wanted);
        let filled = 0;
        while (filled < wanted) {
          const { bytesRead } = await file.read(bytes, filled, wanted - filled, offset + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return bytes.subarray(0, filled);
      });
    });
  }

  write(path: Path, offset: number, bytes: Uint8Array): Promise<void> {
    return this.#next(async () => {
      assertOffset(offset);
      assertOffset(offset + bytes.byteLength);
      await this.#withFile(path, openFlags.write, async (file) => {
        const before = (await file.stat()).size;
        try {
          await writeAll(file, bytes, offset);
        } catch (error) {
          await shrinkTo(file, before);
          throw error;
        }
      });
    });
  }

  create(path: Path, exclusive: boolean): Promise<void> {
    return this.#next(async () => {
      const place = await this.#root.place(path);
      if (place.name === undefined) throw new DiskError(exclusive ? 'exists' : 'is-a-directory');
      try {
        const made = await this.#fs.open(place.path, openFlags.create);
        await made.close();
      } catch (error) {
        if (exclusive || !hasCode(error, 'EEXIST')) throw error;
        await this.#withFile(path, openFlags.write, (file) => file.truncate(0));
      }
    });
  }

  makeDirectory(path: Path): Promise<void> {
    return this.#next(async () => {
      const place = await this.#root.place(path);
      if (place.name === undefined) throw new DiskError('exists');
      await this.#fs.makeDirectory(place.path);
    });
  }

  remove(path: Path): Promise<void> {
    return this.#next(async () => {
      const place = await this.#root.place(path);
      if (place.name === undefined) throw new DiskError('forbidden');
      const isDirectory = (await this.#fs.lstat(place.path)).isDirectory();
      await (isDirectory ? this.#fs.removeDirectory(place.path) : this.#fs.removeFile(place.path));
    });
  }

  rename(path: Path, to: Path): Promise<void> {
    return this.#next(async () => {
      const from = await this.#root.place(path);
      const target = await this.#root.place(to);
      if (from.name === undefined || target.name === undefined) throw new DiskError('forbidden');
      await this.#fs.lstat(from.path);
      if (from.path === target.path) return;
      if ((await this.#find(target.path))?.isDirectory() === true) throw new DiskError('is-a-directory');
      await this.#fs.rename(from.path, target.path);
    });
  }

  /** One at a time, so that nobody can change a path between its check and its use. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #withFile<T>(path: Path, flags: number, work: (file: DiskFile) => Promise<T>): Promise<T> {
    const place = await this.#root.followed(path);
    const before = await this.#fs.lstat(place.path);
    if (before.isDirectory()) throw new DiskError('is-a-directory');
    if (!before.isFile()) throw new DiskError('forbidden');
    const file = await this.#fs.open(place.path, flags);
    try {
      const opened = await file.stat();
      if (!opened.isFile()) throw new DiskError('forbidden');
      await this.#root.assertStill(place.path, opened);
      return await work(file);
    } finally {
      await file.close();
    }
  }

  /** Undefined when it went away since it was listed. */
  async #entryIn(folder: string, name: string): Promise<DiskEntry | undefined> {
    const found = await this.#find(join(folder, name));
    return found === undefined ? undefined : entryOf(name, found);
  }

  async #find(path: string): Promise<Stats | undefined> {
    try {
      return await this.#fs.lstat(path);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }
}

function entryOf(name: string, found: Stats): DiskEntry {
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : found.isSymbolicLink() ? 'link' : 'other';
  return { name, kind, byteLength: kind === 'file' ? found.size : 0, modifiedMs: found.mtimeMs };
}

function assertOffset(offset: number): void {
  if (!Number.isSafeInteger(offset) || offset < 0) throw new DiskError('too-large');
}

async function writeAll(file: DiskFile, bytes: Uint8Array, offset: number): Promise<void> {
  for (let written = 0; written < bytes.byteLength; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.byteLength - written, offset + written);
    if (bytesWritten === 0) throw new DiskError('no-space');
    written += bytesWritten;
  }
}

/** After a failed write. When this fails too, the first error says more. */
async function shrinkTo(file: DiskFile, byteLength: number): Promise<void> {
  try {
    if ((await file.stat()).size > byteLength) await file.truncate(byteLength);
  } catch {
    return;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
