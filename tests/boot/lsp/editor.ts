/**
 * An editor without a screen: drives the built server over standard input and output, as any client does.
 *
 * Owns: the server's process, a folder of files that is gone afterwards, and what the server told of each file last. Nothing waits for time
 * to pass: `whole` is an answer of the server.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildCommandLine, root } from '../cli/command-line.ts';

/** Test files run side by side, and each builds. */
const built = join(root, 'node_modules/.cache/skerry-tests', `lsp-${process.env.VITEST_POOL_ID ?? '0'}`);

/** Once for a test file. */
export const buildServer = (): Promise<void> => buildCommandLine(built);

export interface EditorOptions {
  /** The editor asks for diagnostics of what is open. */
  readonly pulls?: boolean;
  readonly initializationOptions?: unknown;
  /** Folders of the workspace, relative; the whole when none is given. */
  readonly folders?: readonly string[];
}

export class Editor {
  readonly folder: string;
  readonly connection: MessageConnection;
  readonly process: ChildProcessWithoutNullStreams;
  readonly told = new Map<string, readonly Diagnostic[]>();
  readonly log: string[] = [];
  /** What was told of the progress of the first look. */
  readonly progress: string[] = [];
  readonly #texts = new Map<string, { text: string; version: number }>();
  #heard: () => void = () => {};

  constructor(files: Readonly<Record<string, string>>) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'skerry-editor-')));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    this.process = spawn(process.execPath, [join(built, 'main.mjs'), 'lsp', '--stdio'], { cwd: this.folder });
    this.process.stderr.on('data', (data: Buffer) => this.log.push(data.toString()));
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: { uri: string; diagnostics: Diagnostic[] }) => {
        this.told.set(params.uri, params.diagnostics);
        this.#heard();
      },
    );
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      this.progress.push(value.kind);
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.connection.listen();
  }

  write(name: string, text: string): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  async start({
    pulls = false,
    initializationOptions,
    folders = ['.'],
  }: EditorOptions = {}): Promise<InitializeResult> {
    const result: InitializeResult = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((name) => ({ uri: pathToFileURL(join(this.folder, name)).href, name })),
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true } },
          ...(pulls ? { diagnostic: {} } : {}),
        },
        window: { workDoneProgress: true },
        workspace: { workspaceEdit: { documentChanges: true }, workspaceFolders: true },
      },
      initializationOptions,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  text(name: string): string {
    return this.#texts.get(name)?.text ?? '';
  }

  async open(name: string, text: string): Promise<void> {
    this.#texts.set(name, { text, version: 1 });
    const textDocument = { uri: this.uri(name), languageId: 'typescript', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  isOpen(name: string): boolean {
    return this.#texts.has(name);
  }

  hoverAt(name: string, offset: number): Promise<unknown> {
    return this.request('textDocument/hover', name, { position: positionAt(this.text(name), offset) });
  }

  /** Replaces the characters from `start` to `end`. */
  async edit(name: string, start: number, end: number, put: string): Promise<void> {
    const known = this.#texts.get(name);
    if (!known) throw new Error(`${name} is not open`);
    const range = { start: positionAt(known.text, start), end: positionAt(known.text, end) };
    // No position is inside of a line break.
    const at = offsetsOf(known.text, range);
    known.text = known.text.slice(0, at.start) + put + known.text.slice(at.end);
    known.version += 1;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(name), version: known.version },
      contentChanges: [{ range, text: put }],
    });
  }

  /** Puts one text in place of another, as somebody types it. */
  async replace(name: string, what: string, put: string): Promise<void> {
    const start = this.text(name).indexOf(what);
    if (start < 0) throw new Error(`there is no ${what} in ${name}`);
    await this.edit(name, start, start + what.length, put);
  }

  async close(name: string): Promise<void> {
    this.#texts.delete(name);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
  }

  async closeAll(): Promise<void> {
    for (const name of [...this.#texts.keys()]) await this.close(name);
  }

  /** A request about a place, found by the text there; `into`: characters into it. */
  ask<Answer>(method: string, name: string, at: string, more: object = {}, into = 0): Promise<Answer> {
    const start = this.text(name).indexOf(at);
    if (start < 0) throw new Error(`there is no ${at} in ${name}`);
    const position = positionAt(this.text(name), start + into);
    return this.request(method, name, { position, ...more });
  }

  request<Answer>(method: string, name: string, more: object = {}): Promise<Answer> {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri(name) }, ...more });
  }

  /** Resolves when the server has judged everything. */
  whole(): Promise<unknown> {
    return this.connection.sendRequest('skerry/whole');
  }

  /** Resolves when the server tells something of the file that is as wanted. */
  async until(name: string, isWanted: (codes: readonly string[]) => boolean): Promise<void> {
    while (!this.told.has(this.uri(name)) || !isWanted(this.codes(name))) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
  }

  codes(name: string): readonly string[] {
    return (this.told.get(this.uri(name)) ?? []).map(({ code }) => String(code));
  }

  /** Applies what an answer says to the open documents, and tells the server. */
  async apply({ documentChanges = [] }: WorkspaceEdit): Promise<void> {
    for (const change of documentChanges) {
      if (!('textDocument' in change)) throw new Error('only texts are changed');
      const name = [...this.#texts.keys()].find((one) => this.uri(one) === change.textDocument.uri);
      if (name === undefined) throw new Error(`${change.textDocument.uri} is not open`);
      for (const edit of fromBehind(this.text(name), change.edits as TextEdit[])) {
        await this.edit(name, edit.start, edit.end, edit.text);
      }
    }
  }

  /** When the server has ended already. */
  discard(): void {
    this.connection.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** As an editor ends it; the exit code. */
  async shutdown(): Promise<number | null> {
    const ended = once(this.process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const [code] = await ended;
    this.discard();
    return typeof code === 'number' ? code : null;
  }
}

function fromBehind(text: string, edits: readonly TextEdit[]) {
  return edits
    .map(({ range, newText }) => ({ ...offsetsOf(text, range), text: newText }))
    .sort((a, b) => b.start - a.start);
}

export const offsetsOf = (text: string, { start, end }: Range): { readonly start: number; readonly end: number } => ({
  start: offsetAt(text, start),
  end: offsetAt(text, end),
});

function offsetAt(text: string, position: Position): number {
  return TextDocument.create('', '', 0, text).offsetAt(position);
}

export function positionAt(text: string, offset: number): Position {
  return TextDocument.create('', '', 0, text).positionAt(offset);
}

/** What a hover says. */
export const textOf = (hover: Hover | null): string =>
  hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
