/**
 * `skerry check`: finds what the given paths mean and compiles it all in one go.
 *
 * Owns: what a check is asked and what it answers. Does not own: printing, exit codes. Invariant: a path that does not exist is the
 * caller's mistake (`UsageError`), never a diagnostic.
 */
import { type CompiledUnit, compile, conclude, type HostFacts, judge, type Opened, open } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkReport } from '../link/index.ts';
import type { Library, SourceHost } from '../source-host.ts';
import { ImportsTooDeep, maxImportDepth, type Root } from '../verify/load.ts';
import { ParsedFiles } from '../verify/parse.ts';
import { absolutePath, diskHost, packagedLibrary } from './files.ts';
import { sha256Hex } from './hash.ts';
import { findRoots, readModule } from './roots.ts';
import { linkOnDisk, processesOf, readSystem, type SystemOnDisk } from './systems.ts';
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
  /** Nobody named the paths for what is in them: one may be gone, hold nothing, or have a `main.ts` that is a mere module. */
  readonly inPassing?: boolean;
}

export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly processes: readonly CompiledUnit[];
  readonly systems: readonly SystemReport[];
  /** Absolute paths of every module that was looked at. */
  readonly files: readonly string[];
}

/** What is worth knowing of a system besides what is wrong with it. */
export interface SystemReport extends Omit<LinkReport, 'diagnostics'> {
  readonly file: string;
}

export function checkPaths(paths: readonly string[], options: CheckOptions): CheckResult {
  const opened = openPaths(paths, options);
  return answer(opened, judge(opened, opened.paths));
}

/** A check of which nothing is judged yet. */
export interface OpenedPaths extends Opened {
  readonly systems: readonly SystemOnDisk[];
}

export function openPaths(paths: readonly string[], options: CheckOptions): OpenedPaths {
  const host = options.host ?? diskHost;
  const parsed = options.parsed ?? new ParsedFiles(host);
  const found = findRoots(paths, options.cwd, host, options.inPassing);
  const systems = found.filter((root) => root.kind === 'system').map(({ path }) => readSystem(path, host));
  const roots = new Map(found.filter((root) => root.kind !== 'system').map((root) => [root.path, root]));
  for (const root of systems.flatMap((system) => processesOf(system, host))) roots.set(root.path, root);
  const library = options.library ?? packagedLibrary();
  return { ...loading(() => open(parsed, [...roots.values()], library, hostFacts())), systems };
}

/** Modules that import one another for too long a way cannot be loaded: that is told, not thrown. */
function loading<T>(load: () => T): T {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof ImportsTooDeep)) throw error;
    throw new UsageError(
      `${error.path} cannot be loaded: it is at the end of more than ${maxImportDepth} modules that import one another in a row, and they are loaded one inside the other; let some module import them side by side, or put what belongs together into one module`,
    );
  }
}

/** `diagnostics`: what was found in all the modules. */
export function answer(opened: OpenedPaths, diagnostics: readonly Diagnostic[]): CheckResult {
  const { systems } = opened;
  const compiled = conclude(opened, diagnostics);
  const linked = systems.map((system) => ({ file: system.file, ...linkOnDisk(system, compiled.units) }));
  return {
    diagnostics: [...compiled.diagnostics, ...linked.flatMap((report) => report.diagnostics)],
    systems: linked.map(({ file, assumed, start }) => ({ file, assumed, start })),
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
  const library = options.library ?? packagedLibrary();
  const { units } = loading(() => compile(parsed, distinct, library, hostFacts()));
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
