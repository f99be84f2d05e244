/**
 * The language server: what an editor can ask, and who answers.
 *
 * Owns: the protocol's beginning and end, the capabilities, and the folders of the workspace. Each question is answered in a file beside
 * this one. Invariants: nothing is written, and nothing is fetched; whatever comes in, the server lives.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  type ShowMessageParams,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { actionKinds, codeActions } from './actions.ts';
import { Buffers } from './buffers.ts';
import { completions } from './complete.ts';
import { definition, implementation, prepareRename, references, rename, typeDefinition } from './navigate.ts';
import { FirstLook } from './progress.ts';
import { Project } from './project.ts';
import { Publisher } from './publish.ts';
import { answering, type Check, hasDocument, hasNewName, hasPosition, hasRange } from './requests.ts';
import type { Session } from './session.ts';
import { type Settings, settingsIn, usualSettings } from './settings.ts';
import { codeLenses, hover, inlayHints } from './show.ts';
import { pathOf } from './uris.ts';

export class Server {
  readonly #connection: Connection;
  readonly #buffers: Buffers;
  readonly #project: Project;
  readonly #publisher: Publisher;
  readonly #version: string;
  readonly #firstLook = new FirstLook();
  #settings: Settings = usualSettings;
  #folders: readonly string[] = [];
  #client: ClientCapabilities = {};

  constructor(connection: Connection, version: string) {
    this.#connection = connection;
    this.#version = version;
    this.#buffers = new Buffers(() => this.#project.changed());
    this.#publisher = new Publisher(connection, this.#buffers, () => this.#settings);
    this.#project = new Project({
      host: this.#buffers.host,
      openPaths: () => this.#buffers.paths,
      judged: (paths, left) => {
        this.#publisher.judged(this.#project, paths, left);
        this.#firstLook.left(left);
      },
      trouble: (message, isDefect) => this.#trouble(message, isDefect),
    });
  }

  /** Serves until the editor ends it. */
  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#start());
    connection.onShutdown(() => this.#project.close());
    connection.onDidChangeWatchedFiles(() => this.#project.changed());
    connection.onDidChangeConfiguration((params) => this.#configure(params?.settings));
    this.#answerQuestions();
    // For whoever must know that nothing more will be told, such as a test.
    connection.onRequest('skerry/whole', async () => {
      await this.#project.whole();
      return null;
    });
    this.#buffers.documents.listen(connection);
    connection.listen();
  }

  #initialize({ capabilities, workspaceFolders, rootUri, initializationOptions }: InitializeParams): InitializeResult {
    this.#client = capabilities ?? {};
    const roots = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    this.#folders = foldersOf(roots);
    this.#settings = settingsIn(initializationOptions);
    const { textDocument, workspace } = this.#client;
    this.#publisher.isAsked = textDocument?.diagnostic !== undefined;
    this.#publisher.canRefresh = workspace?.diagnostics?.refreshSupport === true;
    return {
      serverInfo: { name: 'skerry', version: this.#version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: { identifier: 'skerry', interFileDependencies: true, workspaceDiagnostics: false },
        codeActionProvider: { codeActionKinds: [...actionKinds] },
        hoverProvider: true,
        codeLensProvider: {},
        inlayHintProvider: true,
        completionProvider: { triggerCharacters: ['.', "'", '"'] },
        definitionProvider: true,
        typeDefinitionProvider: true,
        implementationProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  #start(): void {
    const connection = this.#connection;
    if (this.#client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => this.#refold(added, removed));
    }
    if (this.#client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: '**/*.ts' }, { globPattern: '**/*.system.json' }];
      this.#wish(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (this.#client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      this.#wish(connection.client.register(DidChangeConfigurationNotification.type, { section: 'skerry' }));
    }
    if (this.#client.window?.workDoneProgress) this.#wish(this.#firstLook.begin(connection));
    this.#check();
    void this.#project.run();
  }

  #answerQuestions(): void {
    const connection = this.#connection;
    const trouble = (message: string): void => this.#trouble(message, true);
    /** What a file beside this one answers. */
    const by = <Params, Answer, Data>(
      isRight: Check,
      answer: (session: Session, params: Params) => Answer | Promise<Answer>,
    ) => answering<Params, Answer, Data>(isRight, (params) => answer(this.#session(), params), trouble);
    connection.languages.diagnostics.on(
      by(hasDocument, (_, params: DocumentDiagnosticParams) => this.#diagnose(params)),
    );
    connection.languages.inlayHint.on(by(hasRange, inlayHints));
    connection.onCodeAction(by(hasRange, codeActions));
    connection.onHover(by(hasPosition, hover));
    connection.onCodeLens(by(hasDocument, codeLenses));
    connection.onCompletion(by(hasPosition, completions));
    connection.onDefinition(by(hasPosition, definition));
    connection.onTypeDefinition(by(hasPosition, typeDefinition));
    connection.onImplementation(by(hasPosition, implementation));
    connection.onReferences(by(hasPosition, references));
    connection.onPrepareRename(by(hasPosition, prepareRename));
    connection.onRenameRequest(by(hasNewName, rename));
  }

  async #diagnose({ textDocument }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const path = pathOf(textDocument.uri);
    if (path !== undefined) await this.#project.judged(path);
    const items = path === undefined ? [] : this.#publisher.answer(this.#project, path);
    return { kind: DocumentDiagnosticReportKind.Full, items };
  }

  #session(): Session {
    const { textDocument, workspace } = this.#client;
    return {
      buffers: this.#buffers,
      project: this.#project,
      settings: this.#settings,
      abilities: {
        snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
        documentChanges: workspace?.workspaceEdit?.documentChanges === true,
      },
    };
  }

  #configure(given: unknown): void {
    if (given === undefined || given === null) return;
    this.#settings = settingsIn(given);
    this.#check();
  }

  #refold(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(foldersOf(removed.map(({ uri }) => uri)));
    const kept = this.#folders.filter((folder) => !gone.has(folder));
    this.#folders = [...new Set([...kept, ...foldersOf(added.map(({ uri }) => uri))])];
    this.#check();
  }

  /** What is set to be checked, as far as it is there. */
  #check(): void {
    const { paths } = this.#settings;
    const wanted = paths.length === 0 ? ['.'] : paths;
    const all = this.#folders.flatMap((folder) => wanted.map((path) => join(folder, path)));
    this.#project.check(
      all.filter((path) => existsSync(path)).map((path) => path.replaceAll('\\', '/')),
      this.#folders,
    );
  }

  /** What an editor may refuse without harm. */
  #wish(asked: Promise<unknown>): void {
    asked.catch((error: unknown) => this.#connection.console.info(String(error)));
  }

  #trouble(message: string, isDefect: boolean): void {
    const text = isDefect ? `this is a defect of Skerry itself, please report it:\n${message}` : message;
    if (isDefect) this.#connection.console.error(text);
    else {
      const params: ShowMessageParams = { type: MessageType.Warning, message: `skerry: ${text}` };
      this.#wish(this.#connection.sendNotification(ShowMessageNotification.type, params));
    }
  }
}

const foldersOf = (uris: readonly string[]): readonly string[] =>
  uris.flatMap((uri) => {
    const path = pathOf(uri);
    return path === undefined ? [] : [path.length > 1 ? path.replace(/\/$/, '') : path];
  });
