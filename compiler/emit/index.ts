/**
 * Turns verified modules into the one script of an image.
 *
 * Owns: what the script looks like: `(function (skerry) { "use strict"; ...; return main; })`, with every module of the process inside
 * and the library coming in as the parameter. Does not own types: esbuild erases them, unread. Invariants: it bundles the
 * texts it is given and reads no file; a module that was not verified cannot get in; no comment in a module says what becomes of
 * its code or where it came from; the script does not tell where, or from where, it was built.
 */
import { build, type Plugin } from 'esbuild';
import { libraryEntries } from '../../abi/index.ts';
import { folderOf, joinPath } from '../source-host.ts';

export interface EmitInput {
  /** `main.ts`, absolute. */
  readonly entry: string;
  /** Every module of the process, by absolute path. */
  readonly modules: ReadonlyMap<string, string>;
  /** Undoes what bundling does to scopes, each line in its place. Reading syntax is the verifier's. */
  readonly restoreScopes: (script: string) => string;
}
export interface Emitted {
  readonly code: string;
  /** JSON; its sources are relative to the folder above the process's own. */
  readonly sourceMap: string;
}

/** What a module may import from `skerry` as a value. */
export const libraryValues: readonly string[] = Object.keys(libraryEntries);

/** The module that hands `main` to the wrapper. `skerryMain` and `skerry` are free names of it, so esbuild gives them to nothing else. */
const entryModule = { name: 'skerry:entry', text: "import main from 'skerry:main';\nskerryMain(main);" };
/** The bundle has a scope of its own below the wrapper's, so that no name of the process's meets one of these. */
const open = '(function (skerry) { "use strict"; let found; const skerryMain = (main) => { found = main; }; (() => {';
const close = '})(); return found; })';

export async function emit({ entry, modules, restoreScopes }: EmitInput): Promise<Emitted> {
  const result = await build({
    absWorkingDir: '/',
    entryPoints: [entryModule.name],
    bundle: true,
    write: false,
    outfile: '/process.js',
    format: 'esm',
    target: ['es2023'],
    supported: { using: false },
    // A comment such as `@__PURE__` would have code taken out that was verified with it.
    ignoreAnnotations: true,
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
    code: `${open}\n${restoreScopes(text('.js'))}\n${close}`,
    sourceMap: relocate(text('.js.map')),
  };
}

/** The last such comment counts: whatever map a module brings along is not believed. */
const noMap = '\n//# sourceMappingURL=none';

/**
 * Resolves and loads only what was verified; `skerry` becomes the wrapper's parameter. A module's name is its path from the
 * folder above the process, as it will stand in traces.
 */
function verifiedModules(entry: string, modules: ReadonlyMap<string, string>): Plugin {
  const base = folderOf(folderOf(entry));
  const paths = new Map([...modules.keys()].map((path) => [relativeTo(base, path), path]));
  const verified = (path: string) => ({ path: relativeTo(base, path), namespace: 'verified' });
  return {
    name: 'verified-modules',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, importer, namespace }) => {
        if (path === entryModule.name) return { path, namespace: 'entry' };
        if (path === 'skerry:main') return verified(entry);
        if (path === 'skerry') return { path, namespace: 'library', sideEffects: false };
        const from = namespace === 'verified' ? joinPath(folderOf(paths.get(importer) ?? '/'), path) : path;
        const found = [from, `${from}.ts`, `${from}/index.ts`].find((candidate) => modules.has(candidate));
        return found === undefined ? { errors: [{ text: `${path} was not verified` }] } : verified(found);
      });
      build.onLoad({ filter: /.*/, namespace: 'entry' }, () => ({ contents: entryModule.text, loader: 'js' }));
      build.onLoad({ filter: /.*/, namespace: 'verified' }, ({ path }) => ({
        contents: `${modules.get(paths.get(path) ?? '') ?? ''}${noMap}`,
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

/** Names without their namespace, and one line more at the top for the wrapper. */
function relocate(json: string): string {
  const map: unknown = JSON.parse(json);
  if (!isSourceMap(map)) throw new Error('esbuild gave no source map');
  const sources = map.sources.map((source) => source.replace(/^(?:verified|entry|library):/, ''));
  return JSON.stringify({ ...map, sources, mappings: `;${map.mappings}` });
}

function relativeTo(base: string, path: string): string {
  const from = base.split('/').filter((part) => part !== '');
  const to = path.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
