/**
 * Telling the editor what was found.
 *
 * Owns: what was told of each file last. An editor that asks for the findings of open documents is told of the others only. Invariant: of a
 * file that is gone, or no longer checked, the editor hears once more: nothing is found there.
 */
import type { Connection, Diagnostic as EditorDiagnostic } from 'vscode-languageserver/node';
import type { Buffers } from './buffers.ts';
import { editorDiagnostic } from './convert.ts';
import type { Project } from './project.ts';
import type { Settings } from './settings.ts';

export class Publisher {
  readonly #connection: Connection;
  readonly #buffers: Buffers;
  readonly #settings: () => Settings;
  /** By path: what the editor shows, as text to compare. */
  readonly #told = new Map<string, string>();
  /** The editor asks by itself for what is open. */
  isAsked = false;
  /** It can be told to ask again. */
  canRefresh = false;
  readonly #answered = new Map<string, string>();

  constructor(connection: Connection, buffers: Buffers, settings: () => Settings) {
    this.#connection = connection;
    this.#buffers = buffers;
    this.#settings = settings;
  }

  judged(project: Project, paths: readonly string[], left: number): void {
    for (const path of paths) this.#tell(path, this.#findings(project, path));
    if (left > 0) return;
    const known = new Set(paths);
    for (const path of this.#told.keys()) if (!known.has(path)) this.#tell(path, []);
    const isOld = ([path, text]: readonly [string, string]): boolean =>
      this.#buffers.at(path) !== undefined && JSON.stringify(this.#findings(project, path)) !== text;
    if (this.isAsked && this.canRefresh && [...this.#answered].some(isOld)) {
      this.#connection.languages.diagnostics.refresh().catch(() => undefined);
    }
  }

  /** For an editor that asks; the file must be judged. */
  answer(project: Project, path: string): EditorDiagnostic[] {
    const found = this.#findings(project, path);
    this.#answered.set(path, JSON.stringify(found));
    return found;
  }

  #findings(project: Project, path: string): EditorDiagnostic[] {
    const { typescript, explain } = this.#settings();
    return project
      .foundIn(path)
      .filter(({ code }) => typescript || !code.startsWith('TS'))
      .map((diagnostic) => editorDiagnostic(diagnostic, this.#buffers, explain));
  }

  #tell(path: string, found: EditorDiagnostic[]): void {
    const document = this.#buffers.at(path);
    const diagnostics = this.isAsked && document ? [] : found;
    const text = JSON.stringify([document?.version, diagnostics]);
    const known = this.#told.get(path);
    if (known === text || (known === undefined && diagnostics.length === 0 && !document)) return;
    if (diagnostics.length === 0 && !document) this.#told.delete(path);
    else this.#told.set(path, text);
    const version = document ? { version: document.version } : {};
    void this.#connection.sendDiagnostics({ uri: this.#buffers.uriOf(path), ...version, diagnostics });
  }
}
