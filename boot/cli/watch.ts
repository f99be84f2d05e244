/**
 * `skerry check --watch`: checks again after each edit, until Ctrl-C.
 *
 * Owns: noticing edits, and when an answer is told. The files that changed are answered for first; the others are judged while nothing else
 * is edited, and what is found there is told when it differs. Exit code 0.
 */
import { type CheckResult, UsageError, WatchedPaths } from '../../compiler/index.ts';
import { Edits } from '../edits.ts';
import { WatchedFolders } from './watched-folders.ts';

export interface WatchCommand {
  /** Writes what is mechanical; true when it wrote anything. */
  readonly repair: ((result: CheckResult) => boolean) | undefined;
  render(result: CheckResult): string;
}

/** Editors write a file in several steps. */
const settledMs = 60;

export async function watch(paths: readonly string[], command: WatchCommand): Promise<number> {
  const edits = new Edits();
  hearOf(edits, process.cwd());
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
    else if (await edits.look()) return;
  }
}

/** Tells of changes of TypeScript and system files below a folder. */
function hearOf(edits: Edits, folder: string): void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = new WatchedFolders(folder, {
    changed: (path, isFolder) => {
      if (path.includes('node_modules') || !(isFolder || /\.(ts|json)$/.test(path))) return;
      edits.began();
      clearTimeout(timer);
      timer = setTimeout(() => edits.settled(), settledMs);
    },
    trouble: (message) => process.stderr.write(`skerry: ${message}\n`),
  });
  edits.onClose(() => {
    clearTimeout(timer);
    watcher.close();
  });
}
