/**
 * What is open in the editor, laid over the disk.
 *
 * Owns: the open documents by path, and a `SourceHost` in which an unsaved text, or a file that was never saved, is what is there.
 * Invariant: an open document is what its editor says, whatever is on disk.
 */

import { TextDocuments, type TextDocumentsConfiguration } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diskHost, type FolderEntry, type SourceHost } from '../../compiler/index.ts';
import { pathOf, uriOf } from './uris.ts';

/** What is malformed is refused before it can do harm: whoever hears the notification logs it. */
const wellFormed: TextDocumentsConfiguration<TextDocument> = {
  create: (uri, languageId, version, content) => {
    if (typeof content !== 'string') throw new Error(`${uri} was opened without a text`);
    return TextDocument.create(uri, languageId, version, content);
  },
  update: (document, changes, version) => {
    const isRight = Array.isArray(changes) && changes.every(({ text }) => typeof text === 'string');
    if (!isRight) throw new Error(`${document.uri} was changed without a text`);
    return TextDocument.update(document, changes, version);
  },
};

export class Buffers {
  readonly documents = new TextDocuments(wellFormed);
  readonly #open = new Map<string, TextDocument>();
  readonly #disk: SourceHost;

  /** `changed`: some document was opened, edited or closed. */
  constructor(changed: () => void, disk: SourceHost = diskHost) {
    this.#disk = disk;
    this.documents.onDidChangeContent(({ document }) => {
      const path = pathOf(document.uri);
      if (path !== undefined) this.#open.set(path, document);
      changed();
    });
    this.documents.onDidClose(({ document }) => {
      const path = pathOf(document.uri);
      if (path !== undefined) this.#open.delete(path);
      changed();
    });
  }

  /** Absolute. */
  get paths(): readonly string[] {
    return [...this.#open.keys()];
  }

  at(path: string): TextDocument | undefined {
    return this.#open.get(path);
  }

  /** As its editor calls it. */
  uriOf(path: string): string {
    return this.#open.get(path)?.uri ?? uriOf(path);
  }

  /** The document, or the file as one; undefined when there is neither. */
  textAt(path: string): TextDocument | undefined {
    const open = this.#open.get(path);
    if (open) return open;
    const text = this.#disk.readFile(path);
    return text === undefined ? undefined : TextDocument.create(uriOf(path), 'typescript', 0, text);
  }

  get host(): SourceHost {
    const disk = this.#disk;
    return {
      readFile: (path) => this.#open.get(path)?.getText() ?? disk.readFile(path),
      kindOf: (path) => {
        if (this.#open.has(path)) return 'file';
        return disk.kindOf(path) ?? (this.#below(path).length > 0 ? 'folder' : undefined);
      },
      list: (path) => {
        const entries = new Map(disk.list(path).map((entry) => [entry.name, entry]));
        for (const entry of this.#below(path)) if (!entries.has(entry.name)) entries.set(entry.name, entry);
        return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
      },
      ...(disk.realpath ? { realpath: (path: string) => disk.realpath?.(path) ?? path } : {}),
    };
  }

  #below(folder: string): readonly FolderEntry[] {
    const start = folder === '/' ? '/' : `${folder}/`;
    return [...this.#open.keys()].flatMap((path): FolderEntry[] => {
      if (!path.startsWith(start)) return [];
      const [name = '', ...deeper] = path.slice(start.length).split('/');
      return [{ name, kind: deeper.length > 0 ? 'folder' : 'file' }];
    });
  }
}
