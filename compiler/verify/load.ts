/**
 * Makes one TypeScript program of everything a check was asked for, and a view of it for each process.
 *
 * Owns: the program, which file belongs to which process (by what it imports), and the findings that only loading can make:
 * imports that lead nowhere good, source that nests too deeply. Does not own types or rules. Invariants: options are the
 * forced ones; the sealed library stands in for TypeScript's own; no file outside the imports of the roots is read; imports are
 * followed no deeper than `maxImportDepth`.
 */
import ts from 'typescript';
import { folderOf, type Library } from '../source-host.ts';
import { type Finding, makeContext, type VerifyContext } from './context.ts';
import { isLibraryPath } from './library-files.ts';
import { checkerOnlyOptions, forcedOptions } from './options.ts';
import type { ParsedFile, ParsedFiles } from './parse.ts';
import { remembering } from './remembering.ts';
import { foreignProcess, type Resolution, resolveModule } from './resolve.ts';
import { boundedDepth } from './seal/bounded-depth.ts';
import { noForeignImport } from './seal/no-foreign-import.ts';
import { noProcessImport } from './seal/no-process-import.ts';

export interface Root {
  /** `main.ts` of a process, or a module checked on its own. */
  readonly path: string;
  readonly kind: 'process' | 'module';
}

/** What one root is made of. */
export interface LoadedUnit {
  readonly root: Root;
  readonly context: VerifyContext;
}

export interface Loaded {
  /** Every module of every root, without a particular entry. */
  readonly whole: VerifyContext;
  readonly units: readonly LoadedUnit[];
  readonly findings: readonly Finding[];
}

/** A module name in the source, and where it leads. */
interface ImportEdge {
  readonly name: ts.StringLiteralLike;
  readonly from: ts.SourceFile;
  readonly to: Resolution;
}

/** Modules that import one another in a row: TypeScript's loading recurses along them. */
export const maxImportDepth = 1000;

/** The modules cannot be loaded: each needs the next, for longer than `maxImportDepth`. */
export class ImportsTooDeep extends Error {
  override readonly name = 'ImportsTooDeep';
  /** Where following them stopped. */
  readonly path: string;

  constructor(path: string) {
    super(`more than ${maxImportDepth} modules import one another in a row, up to ${path}`);
    this.path = path;
  }
}

/** `reads`: modules of the library are read as if they were a program's when they are roots. Nobody judges them. */
export function load(files: ParsedFiles, roots: readonly Root[], library: Library, reads = false): Loaded {
  const edges: ImportEdge[] = [];
  const opened = new Map<string, ParsedFile>();
  const program = ts.createProgram({
    rootNames: [library.standard, ...roots.map((root) => root.path)],
    options: { ...forcedOptions, ...checkerOnlyOptions },
    host: compilerHost(files, library, opened, (edge) => edges.push(edge)),
  });
  if (!program.getSourceFile(library.standard)) throw new Error(`the sealed library is missing: ${library.standard}`);
  const checker = remembering(program.getTypeChecker());
  const read = new Set(reads ? roots.map(({ path }) => path).filter(isLibraryPath) : []);
  const isOwn = (file: ts.SourceFile): boolean =>
    read.has(file.fileName) ||
    (file.fileName !== library.standard && folderOf(file.fileName) !== folderOf(library.process));
  const own = program.getSourceFiles().filter(isOwn);
  const reach = reachability(edges);
  const importers = new Set(edges.flatMap(({ from, to }) => (to.kind === 'skerry' ? [from.fileName] : [])));
  const knowsLibrary = ({ fileName }: ts.SourceFile): boolean =>
    read.has(fileName) || [...reach(fileName)].some((path) => importers.has(path));
  const contextOf = (entry: ts.SourceFile | undefined, of: readonly ts.SourceFile[]): VerifyContext =>
    makeContext({ program, checker, entry, files: of, indexed: files.indexed, knowsLibrary });
  const units = roots.flatMap((root): LoadedUnit[] => {
    const file = program.getSourceFile(root.path);
    if (!file) return [];
    const reached = reach(root.path);
    const context = contextOf(
      root.kind === 'process' ? file : undefined,
      own.filter((candidate) => reached.has(candidate.fileName)),
    );
    return [{ root, context }];
  });
  return {
    whole: contextOf(undefined, own),
    units,
    findings: [
      ...depthFindings(opened, own),
      ...importFindings(
        edges.filter((edge) => isOwn(edge.from)),
        files,
      ),
    ],
  };
}

function compilerHost(
  files: ParsedFiles,
  library: Library,
  opened: Map<string, ParsedFile>,
  found: (edge: ImportEdge) => void,
): ts.CompilerHost {
  const { host } = files;
  /** TypeScript opens a module from the one that named it last. */
  const depths = new Map<string, number>();
  return {
    getSourceFile: (path) => {
      if ((depths.get(path) ?? 0) > maxImportDepth) throw new ImportsTooDeep(path);
      const parsed = files.get(path);
      if (parsed) opened.set(path, parsed);
      return parsed?.file;
    },
    getDefaultLibFileName: () => library.standard,
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (path) => host.kindOf(path) === 'file',
    readFile: (path) => host.readFile(path),
    resolveModuleNameLiterals: (names, from, _redirected, _options, file) =>
      names.map((name) => {
        const to = resolveModule(name.text, from, host, library);
        found({ name, from: file, to });
        if (to.kind === 'missing' || to.kind === 'foreign') return { resolvedModule: undefined };
        if (!opened.has(to.path)) depths.set(to.path, (depths.get(from) ?? 0) + 1);
        return { resolvedModule: { resolvedFileName: to.path, extension: ts.Extension.Ts } };
      }),
  };
}

/** For a path: the paths of all modules it needs, itself included. */
function reachability(edges: readonly ImportEdge[]): (path: string) => ReadonlySet<string> {
  const imports = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (to.kind !== 'module') continue;
    const known = imports.get(from.fileName);
    if (known) known.push(to.path);
    else imports.set(from.fileName, [to.path]);
  }
  return (path) => {
    const reached = new Set([path]);
    for (const next of reached) for (const imported of imports.get(next) ?? []) reached.add(imported);
    return reached;
  };
}

function depthFindings(opened: ReadonlyMap<string, ParsedFile>, own: readonly ts.SourceFile[]): readonly Finding[] {
  return own.flatMap((file) => {
    const node = opened.get(file.fileName)?.tooDeep;
    return node ? [boundedDepth.found(node)] : [];
  });
}

function importFindings(edges: readonly ImportEdge[], files: ParsedFiles): readonly Finding[] {
  return edges.flatMap(({ name, from, to }): Finding[] => {
    if (!isPlainImport(name)) return [];
    if (to.kind === 'foreign') return [noForeignImport.found(name)];
    const folder = to.kind === 'module' && foreignProcess(from.fileName, to.path, files.host);
    return folder ? [noProcessImport.found(name, folder)] : [];
  });
}

/** Other forms that name a module have rules of their own. */
function isPlainImport(name: ts.StringLiteralLike): boolean {
  return (
    ts.isImportDeclaration(name.parent) || ts.isExportDeclaration(name.parent) || ts.isLiteralTypeNode(name.parent)
  );
}
