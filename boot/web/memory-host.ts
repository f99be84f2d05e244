/**
 * One process in memory, with the library beside it, as a `SourceHost`.
 *
 * Owns: where the playground's files are. `skerry:library` is made by the build: the text of each file of `abi/`, by name.
 */
import texts from 'skerry:library';
import type { Library, SourceHost } from '../../compiler/portable.ts';

const libraryFolder = '/skerry/abi';
export const library: Library = {
  standard: `${libraryFolder}/lib.sealed.d.ts`,
  process: `${libraryFolder}/process.ts`,
};
/** The folder's name is the process's. */
export const processFolder = '/work/playground';
export const mainPath = `${processFolder}/main.ts`;

export class MemoryHost implements SourceHost {
  readonly #files = new Map(Object.entries(texts).map(([name, text]) => [`${libraryFolder}/${name}`, text]));

  /** What the process is now. */
  set main(text: string) {
    this.#files.set(mainPath, text);
  }

  readFile(path: string): string | undefined {
    return this.#files.get(path);
  }

  kindOf(path: string): 'file' | 'folder' | undefined {
    if (this.#files.has(path)) return 'file';
    return [...this.#files.keys()].some((file) => file.startsWith(`${path}/`)) ? 'folder' : undefined;
  }

  list(path: string): readonly { readonly name: string; readonly kind: 'file' }[] {
    return [...this.#files.keys()]
      .filter((file) => file.startsWith(`${path}/`) && !file.slice(path.length + 1).includes('/'))
      .map((file) => ({ name: file.slice(path.length + 1), kind: 'file' as const }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
