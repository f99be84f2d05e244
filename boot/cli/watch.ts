/**
 * `skerry check --watch`: checks again after each edit, until Ctrl-C.
 *
 * Owns: noticing edits, and when an answer is told. The files that changed are answered for first; the others are judged while nothing else
 * is edited, and what is found there is told when it differs. Exit code 0.
 */
import { setImmediate } from 'node:timers/promises';
import { type CheckResult, UsageError, WatchedPaths } from '../../compiler/index.ts';
import { WatchedFolders } from './watched-folders.ts';

export interface WatchCommand {
  /** Writes what is mechanical; true when it wrote anything. */
  readonly repair: ((result: CheckResult) => boolean) | undefined;
  render(result: CheckResult): string;
}

/** Editors write a file in several steps. */
const settledMs = 60;

export async function watch(paths: readonly string[], command: WatchCommand): Promise<number> {
  const edits = new Edits(process.cwd());
  const watched = new WatchedPaths(paths, { cwd: process.cwd() });
  process.once('SIGINT', () => edits.close());
  do {
    try {
      await tell(watched, command, edits);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      process.stderr.write(`skerry: ${error.message}\n`);
    }
  } while (await edits.next());
  return 0;
}

async function tell(watched: WatchedPaths, { render, repair }: WatchCommand, edits: Edits): Promise<void> {
  let shown: string | undefined;
  for (const result of watched.check()) {
    const isWhole = result.left === 0;
    if (isWhole && repair?.(result)) return tell(watched, { render, repair: undefined }, edits);
    const text = render(result);
    if (shown === undefined || (isWhole && text !== shown)) process.stdout.write(text);
    if (shown === undefined && !isWhole) process.stderr.write(`${result.left} unchanged modules are judged anew ...\n`);
    shown ??= text;
    if (isWhole) process.stderr.write('watching; Ctrl-C ends\n');
    else if (await edits.came()) return;
  }
}

/** Changes of TypeScript and system files below a folder. */
class Edits {
  readonly #watcher;
  #timer: NodeJS.Timeout | undefined;
  #pending = false;
  /** An edit came, and no other for a moment. */
  #settled = false;
  #closed = false;
  #wake: () => void = () => {};

  constructor(folder: string) {
    this.#watcher = new WatchedFolders(folder, {
      changed: (path, isFolder) => this.#edited(path, isFolder),
      trouble: (message) => process.stderr.write(`skerry: ${message}\n`),
    });
  }

  #edited(path: string, isFolder: boolean): void {
    if (path.includes('node_modules') || !(isFolder || /\.(ts|json)$/.test(path))) return;
    this.#pending = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#settled = true;
      this.#wake();
    }, settledMs);
  }

  /** Lets events in; true when there is a reason to start anew, or to stop. */
  async came(): Promise<boolean> {
    await setImmediate();
    return this.#pending || this.#closed;
  }

  /** Resolves after the next edit; false when there will be none. */
  async next(): Promise<boolean> {
    if (!this.#closed && !this.#settled) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#pending = false;
    this.#settled = false;
    return !this.#closed;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#watcher.close();
    this.#wake();
  }
}
