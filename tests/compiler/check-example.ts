/**
 * Checks a rule's example, or any handful of files, in memory beside the real library.
 *
 * Owns: the overlay host. One workspace is shared by a test file, so the library is parsed once.
 */
import {
  type CheckResult,
  checkPaths,
  type Diagnostic,
  diskHost,
  type Example,
  ParsedFiles,
  type SourceHost,
} from '../../compiler/index.ts';

export const exampleFolder = '/example';

export class Workbench {
  readonly #files = new Map<string, string>();
  readonly host: SourceHost = {
    readFile: (path) => this.#files.get(path) ?? (path.startsWith(exampleFolder) ? undefined : diskHost.readFile(path)),
    kindOf: (path) => {
      if (this.#files.has(path)) return 'file';
      if ([...this.#files.keys()].some((file) => file.startsWith(`${path}/`))) return 'folder';
      return path.startsWith(exampleFolder) ? undefined : diskHost.kindOf(path);
    },
    list: (path) => {
      const names = new Map<string, 'file' | 'folder'>();
      for (const file of this.#files.keys()) {
        if (!file.startsWith(`${path}/`)) continue;
        const [name = '', ...deeper] = file.slice(path.length + 1).split('/');
        names.set(name, deeper.length > 0 ? 'folder' : 'file');
      }
      return [...names].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
  readonly #parsed = new ParsedFiles(this.host);

  /** Puts the files into place; `main.ts` alone for a text. */
  put(example: Example): void {
    this.#files.clear();
    const files = typeof example === 'string' ? { 'main.ts': example } : example;
    for (const [name, text] of Object.entries(files)) this.#files.set(`${exampleFolder}/${name}`, text);
  }

  read(name: string): string | undefined {
    return this.#files.get(`${exampleFolder}/${name}`);
  }

  write(path: string, text: string): void {
    this.#files.set(path, text);
  }

  check(example: Example, paths: readonly string[] = ['.']): readonly Diagnostic[] {
    return this.checkAll(example, paths).diagnostics;
  }

  checkAll(example: Example, paths: readonly string[] = ['.']): CheckResult {
    this.put(example);
    return checkPaths(paths, {
      cwd: exampleFolder,
      host: this.host,
      parsed: this.#parsed,
    });
  }
}
