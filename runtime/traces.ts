/**
 * A guest's stack as its author knows it: frames of the library removed, places mapped to the source.
 *
 * Owns: parsing QuickJS's frames, `at name (file:line:column)`, and the image's source map. The map came with an image and
 * may be damaged: then places stay as they are.
 */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

export const libraryFile = 'skerry:library';
const mostFrames = 20;
const frame = /^\s*at (.*?) ?\((.*?)(?::(\d+)(?::(\d+))?)?\)\s*$/;

export class Traces {
  readonly #file: string;
  readonly #sourceMap: string;
  #map: TraceMap | undefined;

  constructor(file: string, sourceMap: string) {
    this.#file = file;
    this.#sourceMap = sourceMap;
  }

  map(stack: string): string {
    const lines = stack.split('\n').flatMap((line) => {
      const found = frame.exec(line);
      if (found === null || found[2] === libraryFile) return [];
      const name = found[1] === '' || found[1] === undefined ? '<anonymous>' : found[1];
      return [`    at ${name} (${this.#place(found[2] ?? '', found[3], found[4])})`];
    });
    const more = lines.length - mostFrames;
    return [...lines.slice(0, mostFrames), ...(more > 0 ? [`    ... and ${more} more`] : [])].join('\n');
  }

  #place(file: string, line: string | undefined, column: string | undefined): string {
    if (line === undefined) return file;
    const here = `${file}:${line}${column === undefined ? '' : `:${column}`}`;
    const map = file === this.#file ? this.#lookUp() : undefined;
    if (map === undefined) return here;
    const found = originalPositionFor(map, { line: Number(line), column: Math.max(0, Number(column ?? 1) - 1) });
    return found.source === null ? here : `${found.source}:${found.line}:${found.column + 1}`;
  }

  #lookUp(): TraceMap | undefined {
    if (this.#map !== undefined || this.#sourceMap === '') return this.#map;
    try {
      this.#map = new TraceMap(this.#sourceMap);
    } catch {
      return undefined;
    }
    return this.#map;
  }
}
