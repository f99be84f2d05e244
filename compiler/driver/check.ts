/**
 * `skerry check`: finds what the given paths mean and compiles it all in one go.
 *
 * Owns: which files of a folder are processes, modules or neither. Does not own: printing, exit codes. Invariant: a path
 * that does not exist is the caller's mistake (`UsageError`), never a diagnostic.
 */
import { type CompiledUnit, compile, type HostFacts } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library, SourceHost } from '../source-host.ts';
import { baseName, folderOf } from '../source-host.ts';
import type { Root } from '../verify/load.ts';
import { ParsedFiles } from '../verify/parse.ts';
import { absolutePath, diskHost, packagedLibrary } from './files.ts';
import { sha256Hex } from './hash.ts';
import { linkOnDisk, processesOf, readSystem } from './systems.ts';
import { UsageError } from './usage-error.ts';
import { compilerName } from './version.ts';

export interface CheckOptions {
  /** Relative paths start here. */
  readonly cwd: string;
  /** The disk, unless given. */
  readonly host?: SourceHost;
  readonly library?: Library;
  /** Parsed files to share between calls. */
  readonly parsed?: ParsedFiles;
}

export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly processes: readonly CompiledUnit[];
  /** Absolute paths of every module that was looked at. */
  readonly files: readonly string[];
}

export function checkPaths(paths: readonly string[], options: CheckOptions): CheckResult {
  const host = options.host ?? diskHost;
  const parsed = options.parsed ?? new ParsedFiles(host);
  const found = findRoots(paths, options.cwd, host);
  const systems = found.filter((root) => root.kind === 'system').map(({ path }) => readSystem(path, host));
  const roots = new Map(found.filter((root) => root.kind !== 'system').map((root) => [root.path, root]));
  for (const root of systems.flatMap((system) => processesOf(system, host))) roots.set(root.path, root);
  const compiled = compile(parsed, [...roots.values()], options.library ?? packagedLibrary(), hostFacts());
  const linked = systems.flatMap((system) => linkOnDisk(system, compiled.units));
  return {
    diagnostics: [...compiled.diagnostics, ...linked],
    processes: compiled.units.filter((unit) => unit.root.kind === 'process'),
    files: [...new Set([...compiled.units.flatMap((unit) => unit.files), ...systems.map(({ file }) => file)])].sort(),
  };
}

/** Processes and nothing beside them: what a build starts from. By folder as given; `verified` is there when nothing was found. */
export function checkProcesses(folders: readonly string[], options: CheckOptions): ReadonlyMap<string, CompiledUnit> {
  const host = options.host ?? diskHost;
  const roots = folders.map((folder) => processRoot(folder, options.cwd, host));
  const parsed = options.parsed ?? new ParsedFiles(host);
  const distinct = [...new Map(roots.map((root) => [root.path, root])).values()];
  const { units } = compile(parsed, distinct, options.library ?? packagedLibrary(), hostFacts());
  const byPath = new Map(units.map((unit) => [unit.root.path, unit]));
  return new Map(
    folders.flatMap((folder, index) => {
      const unit = byPath.get(roots[index]?.path ?? '');
      return unit === undefined ? [] : [[folder, unit] as const];
    }),
  );
}

/** As `checkProcesses`, of one. */
export function checkProcess(folder: string, options: CheckOptions): CompiledUnit {
  const unit = checkProcesses([folder], options).get(folder);
  if (!unit) throw new Error(`the process in ${folder} was lost on the way`);
  return unit;
}

function processRoot(folder: string, cwd: string, host: SourceHost): Root {
  const path = `${absolutePath(folder, cwd)}/main.ts`;
  if (host.kindOf(path) !== 'file') throw new UsageError(`there is no process in ${folder}: it has no main.ts`);
  readModule(path, host);
  return { path, kind: 'process' };
}

const hostFacts = (): HostFacts => ({ sha256: sha256Hex, compiler: compilerName() });

/** What a path turned out to be. */
export type FoundRoot = Root | { readonly path: string; readonly kind: 'system' };

/** What each path means, without duplicates. */
export function findRoots(paths: readonly string[], cwd: string, host: SourceHost): readonly FoundRoot[] {
  const roots = new Map<string, FoundRoot>();
  for (const given of paths) {
    const path = absolutePath(given, cwd);
    for (const root of rootsAt(path, given, cwd, host)) {
      if (!roots.has(root.path) || root.kind === 'process') roots.set(root.path, root);
    }
  }
  return [...roots.values()];
}

function rootsAt(path: string, given: string, cwd: string, host: SourceHost): readonly FoundRoot[] {
  const kind = host.kindOf(path);
  if (kind === undefined) throw new UsageError(`there is nothing at ${given}`);
  if (kind === 'folder') {
    // Who names a folder with a `main.ts` means the process in it, as for `build`; in passing it may be a mere module.
    const main = `${path}/main.ts`;
    const isNamed = path !== absolutePath('.', cwd) && host.kindOf(main) === 'file';
    const found = rootsInFolder(path, host).map(
      (root): FoundRoot => (isNamed && root.path === main ? { path: main, kind: 'process' } : root),
    );
    if (found.length === 0) throw new UsageError(`there is no TypeScript module in ${given}`);
    return found;
  }
  if (isSystem(baseName(path))) return [{ path, kind: 'system' }];
  if (!isModule(baseName(path))) {
    throw new UsageError(`${given} is neither a TypeScript module, nor a system file (name.system.json), nor a folder`);
  }
  return [rootOf(path, host)];
}

function rootsInFolder(folder: string, host: SourceHost): readonly FoundRoot[] {
  return host.list(folder).flatMap(({ name, kind }) => {
    if (name.startsWith('.') || name === 'node_modules' || name === 'dist') return [];
    const path = `${folder}/${name}`;
    if (kind === 'folder') return rootsInFolder(path, host);
    if (isSystem(name)) return [{ path, kind: 'system' }];
    return isModule(name) ? [rootOf(path, host)] : [];
  });
}

const isSystem = (name: string): boolean => name.endsWith('.system.json');
const isModule = (name: string): boolean => name.endsWith('.ts') && !name.endsWith('.d.ts');

/** An export by default; a `main` that was meant to be one; the needs or limits of a process. */
const startsProcess =
  /\bexport\s+default\b|\bexport\s*\{[^}]*\bdefault\s*[,}]|\basync\s+function\s+main\b|\bexport\s+(function\s+main|(interface|type)\s+Needs|const\s+(main|limits))\b/;

/** What is there and cannot be read must not pass for checked. */
function readModule(path: string, host: SourceHost): string {
  const text = host.readFile(path);
  if (text === undefined) throw new UsageError(`${path} cannot be read`);
  return text;
}

function rootOf(path: string, host: SourceHost): Root {
  const text = readModule(path, host);
  const isMain = baseName(path) === 'main.ts' && folderOf(path) !== '/';
  const isProcess = isMain && startsProcess.test(text);
  return { path, kind: isProcess ? 'process' : 'module' };
}
