/**
 * Hears of changes of files below a folder.
 *
 * Owns: one watcher for each folder where the host has none for a tree. Linux has none: Node's stand-in for it fails at the first link that
 * leads in a circle, and says nothing more of the folders it had not come to. Links to folders and installed packages are left out.
 * Invariant: what cannot be watched is told, and the rest is watched.
 */
import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileTrouble } from './user-error.ts';

export interface Heard {
  /** `path` is below the folder. `isFolder`: one came or went, with all that is in it, of which nothing is told by itself. */
  changed(path: string, isFolder: boolean): void;
  trouble(message: string): void;
}

const skipped: ReadonlySet<string> = new Set(['node_modules', '.git']);

export class WatchedFolders {
  readonly #folder: string;
  readonly #heard: Heard;
  readonly #watchers = new Map<string, FSWatcher>();

  constructor(folder: string, heard: Heard, platform: NodeJS.Platform = process.platform) {
    this.#folder = folder;
    this.#heard = heard;
    if (platform === 'linux') this.#add(folder);
    else this.#watch(folder, true);
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  /** The folder and all below it. */
  #add(folder: string): void {
    if (!this.#watch(folder, false)) return;
    for (const entry of this.#tried(folder, () => readdirSync(folder, { withFileTypes: true })) ?? []) {
      if (entry.isDirectory() && !skipped.has(entry.name)) this.#add(join(folder, entry.name));
    }
  }

  #watch(folder: string, recursive: boolean): boolean {
    const watcher = this.#tried(folder, () =>
      watch(folder, { recursive }, (event, name) => {
        if (name === null) return;
        const path = join(folder, name);
        const isFolder = event === 'rename' && !recursive && this.#renewed(path);
        this.#heard.changed(relative(this.#folder, path), isFolder);
      }),
    );
    if (!watcher) return false;
    watcher.on('error', (error) => this.#failed(folder, error));
    this.#watchers.set(folder, watcher);
    return true;
  }

  /** Something came or went: if it was a folder, its watchers go, and if it is one, they come. */
  #renewed(path: string): boolean {
    const gone = [...this.#watchers].filter(([folder]) => folder === path || folder.startsWith(join(path, '/')));
    for (const [folder, watcher] of gone) {
      watcher.close();
      this.#watchers.delete(folder);
    }
    const isFolder = this.#tried(path, () => lstatSync(path).isDirectory()) ?? false;
    if (isFolder && !skipped.has(basename(path))) this.#add(path);
    return isFolder || gone.length > 0;
  }

  #tried<T>(folder: string, action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      this.#failed(folder, error);
      return undefined;
    }
  }

  /** What is gone needs no watching. */
  #failed(folder: string, error: unknown): void {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    this.#heard.trouble(`${fileTrouble('watch', folder, error).message}; edits there are not noticed`);
  }
}
