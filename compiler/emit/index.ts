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
import { relocate } from './relocate.ts';

export interface EmitInput {
  /** `main.ts`, absolute. */
  readonly entry: string;
  /** Every module of the process, by absolute path: its text, and what of it the compiler wrote. */
  readonly modules: ReadonlyMap<string, string | EditedModule>;
  /** Undoes what bundling does to scopes, each line in its place. Reading syntax is the verifier's. */
  readonly restoreScopes: (script: string) => string;
}
/** A text with code of the compiler's in it. Lines are those that were written. */
export interface EditedModule {
  readonly text: string;
  readonly written: string;
  /** From a place in `text`, both counted from 0, to the column in `written`. */
  columnOf(line: number, column: number): number;
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
    sourceMap: relocate(text('.js.map'), new Map([...modules].map(([path, module]) => [nameOf(entry, path), module]))),
  };
}

const textOf = (module: string | EditedModule = ''): string => (typeof module === 'string' ? module : module.text);

/** The last such comment counts: whatever map a module brings along is not believed. */
const noMap = '\n//# sourceMappingURL=none';

/** Resolves and loads only what was verified; `skerry` becomes the wrapper's parameter. */
function verifiedModules(entry: string, modules: EmitInput['modules']): Plugin {
  const paths = new Map([...modules.keys()].map((path) => [nameOf(entry, path), path]));
  const verified = (path: string) => ({ path: nameOf(entry, path), namespace: 'verified' });
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
        contents: `${textOf(modules.get(paths.get(path) ?? ''))}${noMap}`,
        loader: 'ts',
      }));
      build.onLoad({ filter: /.*/, namespace: 'library' }, () => ({
        contents: libraryValues.map((name) => `export const ${name} = skerry.${name};`).join('\n'),
        loader: 'js',
      }));
    },
  };
}

/** A module's name is its path from the folder above the process, as it will stand in traces. */
const nameOf = (entry: string, path: string): string => relativeTo(folderOf(folderOf(entry)), path);

function relativeTo(base: string, path: string): string {
  const from = base.split('/').filter((part) => part !== '');
  const to = path.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
