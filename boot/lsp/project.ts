/**
 * Everything that is checked for one editor, kept up with its edits.
 *
 * Owns: which paths are checked, the program as it is now, and the loop that judges it: the open documents first, the rest while nothing
 * is edited. The very `WatchedPaths` that `skerry check --watch` has. Invariants: no answer is of an older text than the last edit; what
 * goes wrong in a check is told and the next edit starts anew.
 */
import {
  type Diagnostic,
  type OpenedPaths,
  ParsedFiles,
  type SourceHost,
  UsageError,
  WatchedPaths,
} from '../../compiler/index.ts';
import { Edits } from '../edits.ts';

export interface ProjectView {
  readonly host: SourceHost;
  /** Absolute paths of what is open. */
  openPaths(): readonly string[];
  /** These were judged; `left` others still are. Of paths that are in no program any more nothing is found. */
  judged(paths: readonly string[], left: number): void;
  trouble(message: string, isDefect: boolean): void;
}

/** Files that nobody edits are judged when nobody has typed for so long: a key that comes meanwhile would have to wait for one of them. */
const quietMs = 250;

export class Project {
  readonly #view: ProjectView;
  readonly #edits = new Edits();
  #watched: WatchedPaths;
  /** What is checked besides open documents: absolute paths, in these folders. */
  #watchedPaths: readonly string[] = [];
  #folders: readonly string[] = [];
  #opened: OpenedPaths | undefined;
  #isStale = true;
  /** Modules judged in the program as it is now. */
  #fresh = new Set<string>();
  #isWhole = false;
  #wasWhole = false;
  #systems: ReadonlyMap<string, readonly Diagnostic[]> = new Map();
  #waiting: { readonly path: string; readonly done: () => void }[] = [];
  #lastTrouble = '';

  constructor(view: ProjectView) {
    this.#view = view;
    this.#watched = this.#watch();
  }

  /** Absolute paths. An open document in one of the folders that is not below one of the paths is not checked. */
  check(paths: readonly string[], folders: readonly string[]): void {
    this.#watchedPaths = paths;
    this.#folders = folders;
    this.changed();
  }

  /** Some text, or what is there, changed. */
  changed(): void {
    this.#isStale = true;
    this.#isWhole = false;
    this.#fresh = new Set();
    this.#edits.settled();
  }

  /** Checks after each edit until the project is closed. */
  async run(): Promise<void> {
    while (await this.#edits.next()) {
      try {
        await this.#check();
      } catch (error) {
        this.#recover(error);
      }
    }
    this.#release(() => true);
  }

  close(): void {
    this.#edits.close();
  }

  /** The program of all that is open and on disk now; undefined when there is none. */
  current(): OpenedPaths | undefined {
    if (!this.#isStale) return this.#opened;
    this.#watched.paths = this.paths;
    this.#opened = undefined;
    try {
      this.#opened = this.#watched.open();
      this.#lastTrouble = '';
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.#tell(error.message, false);
    }
    this.#isStale = false;
    return this.#opened;
  }

  /** What was found in a file when it was last judged. */
  foundIn(path: string): readonly Diagnostic[] {
    return this.#systems.get(path) ?? this.#watched.foundIn(path);
  }

  /** Resolves when the file is judged as it is now, or there is no such file in the program. */
  async judged(path: string): Promise<void> {
    if (this.#isFresh(path)) return;
    await new Promise<void>((done) => {
      this.#waiting.push({ path, done });
    });
  }

  /** Resolves when everything is judged. */
  whole(): Promise<void> {
    return this.judged('');
  }

  async #check(): Promise<void> {
    await this.#edits.calm();
    const opened = this.current();
    if (!opened) {
      this.#systems = new Map();
      this.#finished([]);
      return;
    }
    const open = new Set(this.#view.openPaths());
    let isTyping = true;
    for (const { judged, left } of this.#watched.judge(opened, (path) => open.has(path))) {
      for (const path of judged) this.#fresh.add(path);
      if (left === 0) {
        this.#systems = systemsIn(this.#watched, opened);
        this.#finished([...opened.paths, ...this.#systems.keys()]);
        return;
      }
      this.#view.judged(judged, left);
      this.#release(({ path }) => this.#fresh.has(path));
      // Until all was judged once there is nothing to show of most files, and no reason to wait; nor when somebody asked for one of them.
      const mayWait = isTyping && this.#wasWhole && this.#waiting.length === 0;
      isTyping = false;
      if (await (mayWait ? this.#edits.within(quietMs) : this.#edits.look())) return;
    }
  }

  #finished(paths: readonly string[]): void {
    this.#isWhole = true;
    this.#wasWhole = true;
    this.#view.judged(paths, 0);
    this.#release(() => true);
  }

  #isFresh(path: string): boolean {
    return !this.#isStale && (this.#isWhole || this.#fresh.has(path));
  }

  #release(isDone: (waiting: { readonly path: string }) => boolean): void {
    const done = this.#waiting.filter(isDone);
    this.#waiting = this.#waiting.filter((one) => !isDone(one));
    for (const one of done) one.done();
  }

  /** Nothing of what was known may have caused it twice. */
  #recover(error: unknown): void {
    this.#watched = this.#watch();
    this.#opened = undefined;
    this.#isStale = false;
    // Nothing more will be found until something changes: whoever asks is not kept waiting.
    this.#isWhole = true;
    this.#tell(error instanceof Error ? (error.stack ?? error.message) : String(error), true);
    this.#release(() => true);
  }

  #tell(message: string, isDefect: boolean): void {
    if (message !== this.#lastTrouble) this.#view.trouble(message, isDefect);
    this.#lastTrouble = message;
  }

  #watch(): WatchedPaths {
    const { host } = this.#view;
    return new WatchedPaths([], { cwd: '/', host, parsed: new ParsedFiles(host), inPassing: true });
  }

  /** What is checked, absolute. An open document outside every folder stands for itself. */
  get paths(): readonly string[] {
    const isInside = (path: string): boolean => this.#folders.some((folder) => path.startsWith(`${folder}/`));
    const alone = this.#view.openPaths().filter((path) => !isInside(path) && !path.includes('/node_modules/'));
    return [...this.#watchedPaths, ...alone];
  }
}

function systemsIn(watched: WatchedPaths, opened: OpenedPaths): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map(opened.systems.map(({ file }): [string, Diagnostic[]] => [file, []]));
  if (found.size === 0) return found;
  for (const diagnostic of watched.answer(opened).diagnostics) found.get(diagnostic.file)?.push(diagnostic);
  return found;
}
