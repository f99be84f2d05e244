/**
 * Turns verified modules into the one script of an image.
 *
 * Owns: what the script looks like: `(function (skerry) { "use strict"; ...; return main; })`, with every module of the process inside
 * and the library coming in as the parameter. Does not own types: esbuild erases them, unread. Invariants: it bundles the
 * texts it is given and reads no file; a module that was not verified cannot get in.
 */
import { build, type Plugin } from 'esbuild';
import { folderOf, joinPath } from '../source-host.ts';

export interface EmitInput {
  /** `main.ts`, absolute. */
  readonly entry: string;
  /** Every module of the process, by absolute path. */
  readonly modules: ReadonlyMap<string, string>;
}
export interface Emitted {
  readonly code: string;
  /** JSON; its sources are relative to the folder above the process's own. */
  readonly sourceMap: string;
}

/** What a process may import from `skerry` as a value. */
export const libraryValues = ['drop', 'fork', 'select', 'channel', 'service', 'pack', 'Block', 'Cell', 'QuotaError'];

/** The module that hands `main` to the wrapper. `skerryMain` and `skerry` are free names of it, so esbuild gives them to nothing else. */
const entryModule = { name: 'skerry:entry', text: "import main from 'skerry:main';\nskerryMain(main);" };
/** The bundle has a scope of its own below the wrapper's, so that no name of the process's meets one of these. */
const open = '(function (skerry) { "use strict"; let found; const skerryMain = (main) => { found = main; }; (() => {';
const close = '})(); return found; })';

export async function emit({ entry, modules }: EmitInput): Promise<Emitted> {
  const base = folderOf(folderOf(entry));
  const result = await build({
    stdin: { contents: entryModule.text, sourcefile: entryModule.name, resolveDir: '/' },
    bundle: true,
    write: false,
    outfile: '/process.js',
    format: 'esm',
    target: ['es2023'],
    supported: { using: false },
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: 'external',
    sourcesContent: true,
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { target: 'es2023', useDefineForClassFields: true, verbatimModuleSyntax: true } },
    plugins: [verifiedModules(entry, modules)],
  });
  const text = (ending: string): string => result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  return {
    code: `${open}\n${text('.js')}\n${close}`,
    sourceMap: relocate(text('.js.map'), base),
  };
}

/** Resolves and loads only what was verified; `skerry` becomes the wrapper's parameter. */
function verifiedModules(entry: string, modules: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'verified-modules',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, importer, namespace }) => {
        if (path === 'skerry:main') return { path: entry, namespace: 'verified' };
        if (path === 'skerry') return { path, namespace: 'library', sideEffects: false };
        const from = namespace === 'verified' ? joinPath(folderOf(importer), path) : path;
        const found = [from, `${from}.ts`, `${from}/index.ts`].find((candidate) => modules.has(candidate));
        if (found !== undefined) return { path: found, namespace: 'verified' };
        return { errors: [{ text: `${path} was not verified` }] };
      });
      build.onLoad({ filter: /.*/, namespace: 'verified' }, ({ path }) => ({
        contents: modules.get(path) ?? '',
        loader: 'ts',
      }));
      build.onLoad({ filter: /.*/, namespace: 'library' }, () => ({
        contents: libraryValues.map((name) => `export const ${name} = skerry.${name};`).join('\n'),
        loader: 'js',
      }));
    },
  };
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly mappings: string;
}
const isSourceMap = (value: unknown): value is SourceMap =>
  typeof value === 'object' && value !== null && 'sources' in value && 'mappings' in value;

/** Paths that do not tell where the process was built, and one line more at the top for the wrapper. */
function relocate(json: string, base: string): string {
  const map: unknown = JSON.parse(json);
  if (!isSourceMap(map)) throw new Error('esbuild gave no source map');
  const sources = map.sources.map((source) =>
    source.endsWith(entryModule.name) ? entryModule.name : relativeTo(base, source.replace(/^.*?verified:/, '')),
  );
  return JSON.stringify({ ...map, sources, mappings: `;${map.mappings}` });
}

function relativeTo(base: string, path: string): string {
  const from = base.split('/').filter((part) => part !== '');
  const to = path.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
