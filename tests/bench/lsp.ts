/**
 * `npm run bench -- lsp`: how soon an editor is answered in a workspace of 200 files, by the built server over standard input and output.
 *
 * Owns: a workspace of the system's own processes and idiomatic modules beside them, in a folder that is gone afterwards. Keystrokes come as
 * soon as the one before is answered, so that each meets a server that is still judging the other files.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { packageFolder } from '../../compiler/index.ts';
import { plainModules, timed, writeSettings } from './check.ts';

export interface EditorSpeed {
  readonly files: number;
  readonly lines: number;
  /** From the start of the server to what is found in the open document, and in all files. */
  readonly firstMs: number;
  readonly wholeMs: number;
  readonly tscMs: number;
  /** `wholeMs` over `tscMs`; the goal is 1.5 at most. */
  readonly ratio: number;
  readonly keystrokes: readonly KeystrokeSpeed[];
  /** The most memory the server ever held; undefined where the host does not tell. */
  readonly peakBytes: number | undefined;
}

/** Of the keys typed into one file: the time until its findings are told, and until a completion is answered. */
export interface KeystrokeSpeed {
  readonly file: string;
  readonly medianMs: number;
  /** The goal is 150 at most. */
  readonly p95Ms: number;
  /** Median of the processor time that the server took, which a busy machine changes less; NaN where the host does not tell. */
  readonly processorMs: number;
  readonly completionP95Ms: number;
}

const wantedFiles = 200;
const keys = 40;
/** Keys before those that count. */
const warmUp = 10;

export async function measureEditor(): Promise<EditorSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'skerry-lsp-'));
  try {
    const { files, lines, typed } = writeWorkspace(folder);
    const tsc = join(packageFolder(), 'node_modules', 'typescript', 'bin', 'tsc');
    const tscMs = Math.min(timed([tsc, '--noEmit'], folder), timed([tsc, '--noEmit'], folder));
    const since = performance.now();
    const editor = new TypingEditor(folder);
    await editor.start(typed);
    const firstMs = performance.now() - since;
    await editor.whole();
    const wholeMs = performance.now() - since;
    const keystrokes: KeystrokeSpeed[] = [];
    for (const name of typed) keystrokes.push(await editor.type(name));
    const peakBytes = editor.peakBytes();
    await editor.end();
    return { files, lines, firstMs, wholeMs, tscMs, ratio: wholeMs / tscMs, keystrokes, peakBytes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeWorkspace(folder: string) {
  cpSync(join(packageFolder(), 'sips'), join(folder, 'sips'), { recursive: true });
  rmSync(join(folder, 'sips', 'tsconfig.json'));
  const own = modulesIn(folder);
  mkdirSync(join(folder, 'modules'));
  for (const [index, path] of plainModules(wantedFiles - own.length).entries()) {
    copyFileSync(path, join(folder, 'modules', `m${index}.ts`));
  }
  const all = modulesIn(folder);
  const paths = { skerry: [join(packageFolder(), 'abi', 'process.ts')] };
  writeSettings(folder, ['sips', 'modules'], { paths });
  const lines = all.reduce((sum, name) => sum + readFileSync(join(folder, name), 'utf8').split('\n').length, 0);
  return { files: all.length, lines, typed: ['modules/m7.ts', 'sips/clock/main.ts', 'sips/shell/main.ts'] };
}

const modulesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

class TypingEditor {
  readonly #folder: string;
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #connection: MessageConnection;
  readonly #texts = new Map<string, string>();
  #version = 1;
  #heard: (uri: string, version: number | undefined) => void = () => {};

  constructor(folder: string) {
    this.#folder = folder;
    const program = join(packageFolder(), 'dist', 'skerry.js');
    this.#server = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: folder });
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#server.stdout),
      new StreamMessageWriter(this.#server.stdin),
    );
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, version }: { uri: string; version?: number }) => this.#heard(uri, version),
    );
    this.#connection.listen();
  }

  /** Resolves when the first document is answered for. */
  async start(open: readonly string[]): Promise<void> {
    const [first = ''] = open;
    const told = this.#told(first, 1);
    const workspaceFolders = [{ uri: pathToFileURL(this.#folder).href, name: 'bench' }];
    const completion = { completionItem: { snippetSupport: true } };
    const capabilities = { textDocument: { completion } };
    await this.#connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders,
      capabilities,
    });
    await this.#connection.sendNotification('initialized', {});
    for (const name of open) {
      const text = readFileSync(join(this.#folder, name), 'utf8');
      this.#texts.set(name, text);
      const textDocument = { uri: this.#uri(name), languageId: 'typescript', version: 1, text };
      await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    }
    await told;
  }

  whole(): Promise<unknown> {
    return this.#connection.sendRequest('skerry/whole');
  }

  /** Types a statement at the end of the file, a key at a time, over and over. */
  async type(name: string): Promise<KeystrokeSpeed> {
    const statement = `\nexport const added = (n: number): string => [n].join();`;
    const times: number[] = [];
    const completions: number[] = [];
    const processor: number[] = [];
    const lines = (this.#texts.get(name) ?? '').split('\n');
    let line = lines.length - 1;
    let character = lines.at(-1)?.length ?? 0;
    for (let key = -warmUp; key < keys; key += 1) {
      const typed = statement[(key + warmUp) % statement.length] ?? '';
      const at = { line, character };
      this.#version += 1;
      const [since, before] = [performance.now(), this.#processorMs()];
      const told = this.#told(name, this.#version);
      const textDocument = { uri: this.#uri(name), version: this.#version };
      const contentChanges = [{ range: { start: at, end: at }, text: typed }];
      await this.#connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
      if (typed === '\n') [line, character] = [line + 1, 0];
      else character += 1;
      const position = { line, character };
      const asked =
        key % 2 === 0 ? this.#connection.sendRequest('textDocument/completion', { textDocument, position }) : undefined;
      const completed = asked?.then(() => performance.now() - since);
      await told;
      const toldMs = performance.now() - since;
      const processorMs = this.#processorMs() - before;
      const completedMs = await completed;
      if (key < 0) continue;
      times.push(toldMs);
      processor.push(processorMs);
      if (completedMs !== undefined) completions.push(completedMs);
    }
    return {
      file: name,
      medianMs: share(times, 0.5),
      p95Ms: share(times, 0.95),
      processorMs: share(processor, 0.5),
      completionP95Ms: share(completions, 0.95),
    };
  }

  peakBytes(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.#server.pid}/status`, 'utf8');
      const kibibytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
      return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
    } catch {
      return undefined;
    }
  }

  /** In hundredths of a second, as Linux counts it. */
  #processorMs(): number {
    try {
      const after = readFileSync(`/proc/${this.#server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(after[11]) + Number(after[12])) * 10;
    } catch {
      return Number.NaN;
    }
  }

  async end(): Promise<void> {
    const ended = once(this.#server, 'exit');
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }

  #uri(name: string): string {
    return pathToFileURL(join(this.#folder, name)).href;
  }

  #told(name: string, version: number): Promise<void> {
    return new Promise((resolve) => {
      this.#heard = (uri, of) => {
        if (uri === this.#uri(name) && of === version) resolve();
      };
    });
  }
}

/** The value below which that share of the values is. */
const share = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

export function editorLines({
  files,
  lines,
  firstMs,
  wholeMs,
  tscMs,
  ratio,
  keystrokes,
  peakBytes,
}: EditorSpeed): string {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const memory =
    peakBytes === undefined ? '' : `memory: at most ${(peakBytes / 1024 / 1024).toFixed(0)} MiB (goal 600 MB)\n`;
  const typing = keystrokes.map(
    ({ file, medianMs, p95Ms, processorMs, completionP95Ms }) =>
      `key in ${file}: median ${ms(medianMs)}, p95 ${ms(p95Ms)} (goal 150 ms), processor time ${ms(processorMs)}; completion p95 ${ms(completionP95Ms)}\n`,
  );
  return [
    `editor: ${files} files, ${lines} lines: open document after ${ms(firstMs)}, all files after ${ms(wholeMs)}, tsc --noEmit ${ms(tscMs)}: ${ratio.toFixed(2)} times tsc (goal 1.5)\n`,
    ...typing,
    memory,
  ].join('');
}
