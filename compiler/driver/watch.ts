/**
 * A check that stays: after an edit the files that changed are judged first, then all the others.
 *
 * Owns: what was found in each file when it was last judged. Does not own: noticing edits, printing. Invariant: every answer that
 * says it is whole is what a fresh check would say; until then the files that did not change are answered for by their last judgement.
 */
import { judge } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { ParsedFiles } from '../verify/parse.ts';
import { answer, type CheckOptions, type CheckResult, type OpenedPaths, openPaths } from './check.ts';
import { diskHost } from './files.ts';

export interface WatchAnswer extends CheckResult {
  /** Files that are still to be judged; 0 when the answer is whole. */
  readonly left: number;
}

/** Some files were judged. */
export interface WatchStep {
  /** Their paths. */
  readonly judged: readonly string[];
  /** Files that are still to be judged; after the step with 0 all that is known is what a fresh check would say. */
  readonly left: number;
}

/** Files judged between two looks at what else there is to do. One at a time takes a tenth longer for all, and lets nobody wait. */
const batchSize = { usual: 8, urgent: 1 } as const;

export class WatchedPaths {
  readonly #options: CheckOptions;
  readonly #found = new Map<string, readonly Diagnostic[]>();
  /** The texts that were judged last, by path. */
  readonly #judged = new Map<string, string>();
  /** All that was found was found in one and the same program. */
  #isWhole = false;
  /** What is watched; may be set anew. */
  paths: readonly string[];

  constructor(paths: readonly string[], options: CheckOptions) {
    this.paths = paths;
    this.#options = { ...options, parsed: options.parsed ?? new ParsedFiles(options.host ?? diskHost) };
  }

  /**
   * Answers as soon as the files that changed since the last call are judged, and after each further batch. Whoever wants no more, since
   * there are new edits, stops asking. Throws `UsageError` as `checkPaths` does.
   */
  *check(): Generator<WatchAnswer> {
    const opened = this.open();
    for (const { left } of this.judge(opened)) yield { ...this.answer(opened), left };
  }

  /** The program as it is now, of which nothing is judged yet. Throws `UsageError` as `checkPaths` does. */
  open(): OpenedPaths {
    return openPaths(this.paths, this.#options);
  }

  /**
   * Judges a program that was opened: at once what changed since it was judged last, the others in batches. `isUrgent`: somebody waits. Of
   * what changed only these are judged at once, of the others these before the rest, and batches are small. The program must be the last one that was opened.
   */
  *judge(opened: OpenedPaths, isUrgent?: (path: string) => boolean): Generator<WatchStep> {
    const texts = new Map(opened.loaded.whole.files.map(({ fileName, text }) => [fileName, text]));
    const isChanged = (path: string): boolean => this.#judged.get(path) !== texts.get(path);
    const changed = opened.paths.filter(isChanged);
    const isSmaller = this.#forget(texts);
    this.#isWhole &&= changed.length === 0 && !isSmaller;
    const first = isUrgent ? changed.filter(isUrgent) : changed;
    const done = new Set(first);
    const others = (this.#isWhole ? [] : opened.paths).filter((path) => !done.has(path));
    const rest = isUrgent ? others.toSorted((a, b) => Number(isUrgent(b)) - Number(isUrgent(a))) : [...others];
    const size = isUrgent ? batchSize.urgent : batchSize.usual;
    for (let paths: readonly string[] = first; ; paths = rest.splice(0, size)) {
      this.#judge(opened, paths, texts);
      this.#isWhole ||= rest.length === 0;
      yield { judged: paths, left: rest.length };
      if (rest.length === 0) return;
    }
  }

  /** What was found in a module when it was last judged. */
  foundIn(path: string): readonly Diagnostic[] {
    return this.#found.get(path) ?? [];
  }

  /** What is known by now, wiring included. */
  answer(opened: OpenedPaths): CheckResult {
    return answer(opened, [...this.#found.values()].flat());
  }

  /** Drops what is known of files that are gone; tells whether there were any. */
  #forget(texts: ReadonlyMap<string, string>): boolean {
    const gone = [...this.#judged.keys()].filter((path) => !texts.has(path));
    for (const path of gone) {
      this.#judged.delete(path);
      this.#found.delete(path);
    }
    return gone.length > 0;
  }

  #judge(opened: OpenedPaths, paths: readonly string[], texts: ReadonlyMap<string, string>): void {
    const found = byFile(judge(opened, paths));
    for (const path of paths) {
      this.#found.set(path, found.get(path) ?? []);
      this.#judged.set(path, texts.get(path) ?? '');
    }
  }
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) found.set(diagnostic.file, [...(found.get(diagnostic.file) ?? []), diagnostic]);
  return found;
}
