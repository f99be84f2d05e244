/**
 * The bundler's source map, told of what was done to the texts before and after it.
 *
 * Owns: names without their namespaces, the wrapper's line at the top, and columns of lines into which the compiler wrote. Invariant:
 * a map names places and shows texts as their author has them.
 */
import { decodedMappings, encodedMappings, TraceMap } from '@jridgewell/trace-mapping';
import type { EditedModule } from './index.ts';

interface SourceMap {
  readonly version: 3;
  readonly names: string[];
  readonly sources: readonly string[];
  readonly sourcesContent: readonly (string | null)[];
  readonly mappings: string;
}
const isSourceMap = (value: unknown): value is SourceMap =>
  typeof value === 'object' && value !== null && 'sources' in value && 'mappings' in value;

/** `modules` by the names they have in the map. */
export function relocate(json: string, modules: ReadonlyMap<string, string | EditedModule>): string {
  const map: unknown = JSON.parse(json);
  if (!isSourceMap(map)) throw new Error('esbuild gave no source map');
  const sources = map.sources.map((source) => source.replace(/^(?:verified|entry|library):/, ''));
  const edited = sources.map((source) => {
    const module = modules.get(source);
    return typeof module === 'string' ? undefined : module;
  });
  const sourcesContent = map.sourcesContent.map((content, index) => edited[index]?.written ?? content);
  const mappings = `;${edited.some((module) => module) ? withColumns(map, edited) : map.mappings}`;
  return JSON.stringify({ ...map, sources, sourcesContent, mappings });
}

type Segment = ReturnType<typeof decodedMappings>[number][number];

function withColumns(map: SourceMap, edited: readonly (EditedModule | undefined)[]): string {
  const moved = ([at, source, line, column, name]: Segment): Segment => {
    if (source === undefined || line === undefined || column === undefined) return [at];
    const written = edited[source]?.columnOf(line, column) ?? column;
    return name === undefined ? [at, source, line, written] : [at, source, line, written, name];
  };
  const input = { ...map, sources: [...map.sources], sourcesContent: [...map.sourcesContent] };
  const mappings = decodedMappings(new TraceMap(input)).map((line) => line.map(moved));
  return encodedMappings(new TraceMap({ ...input, mappings }));
}
