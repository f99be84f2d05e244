/**
 * The compiler's pipeline, one line a pass: source to verified processes, or diagnostics.
 *
 * Owns: the order of the passes, and what counts as verified. Does not own files (a `SourceHost` brings them), emission or
 * signing. Invariants: a pass never throws on user code and never stops at the first error; what is found in a file is the same
 * whichever other files are judged with it; a process is `verified` only when nothing at all was found in any module it consists of.
 */
import type { Manifest } from '../abi/index.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Library } from './source-host.ts';
import { baseName, folderOf } from './source-host.ts';
import { type Finding, judging, type VerifyContext } from './verify/context.ts';
import { checkDecode } from './verify/decode/index.ts';
import { type Loaded, type LoadedUnit, load, type Root } from './verify/load.ts';
import { type CompilerFacts, type DerivedUnits, deriveUnits } from './verify/manifest/units.ts';
import { withoutNoise } from './verify/noise.ts';
import { checkOwnership } from './verify/own/index.ts';
import type { ParsedFiles } from './verify/parse.ts';
import { inOrder, mergeDiagnostics, reportFindings, reportTypeErrors } from './verify/report.ts';
import { checkSeal } from './verify/seal/index.ts';
import { checkSound } from './verify/sound/index.ts';
import { deriveTalks } from './verify/talks/index.ts';
import { checkTypes } from './verify/types.ts';

/** A process or module that was checked. */
export interface CompiledUnit {
  readonly name: string;
  readonly root: Root;
  /** The absolute paths of every module it consists of. */
  readonly files: readonly string[];
  /** What was found in those modules. */
  readonly diagnostics: readonly Diagnostic[];
  /** Its modules with their types, whatever was found in them. */
  readonly context: VerifyContext;
  /** Present for a process in which nothing was found: what emission starts from. */
  readonly verified: VerifiedUnit | undefined;
}
export interface VerifiedUnit {
  readonly context: VerifyContext;
  /** The very texts that were verified, by absolute path; emission reads no file again. */
  readonly modules: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
}

export interface Compilation {
  readonly units: readonly CompiledUnit[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What only the driver can know: how this host digests, and which compiler this is. */
export type HostFacts = Omit<CompilerFacts, 'nameOf'>;

export function compile(files: ParsedFiles, roots: readonly Root[], library: Library, facts: HostFacts): Compilation {
  const opened = open(files, roots, library, facts);
  return conclude(opened, judge(opened, opened.paths));
}

/** A program whose files can be judged, all at once or some first. */
export interface Opened {
  readonly loaded: Loaded;
  readonly worlds: readonly VerifyContext[];
  readonly derived: DerivedUnits;
  /** Every module of every root. */
  readonly paths: readonly string[];
}

export function open(files: ParsedFiles, roots: readonly Root[], library: Library, facts: HostFacts): Opened {
  const loaded = load(files, roots, library);
  const derived = deriveUnits(loaded.units, { ...facts, nameOf });
  const paths = loaded.whole.files.map(({ fileName }) => fileName);
  return { loaded, worlds: closedWorlds(loaded.units), derived, paths };
}

/** What is found in the files of these paths. */
export function judge({ loaded, worlds, derived }: Opened, paths: Iterable<string>): readonly Diagnostic[] {
  const wanted = new Set(paths);
  const isWanted = ({ fileName }: { readonly fileName: string }): boolean => wanted.has(fileName);
  const whole = judging(loaded.whole, isWanted);
  const types = checkTypes(whole);
  const sealed = checkSeal(whole);
  const sound = checkSound(
    whole,
    worlds.map((world) => judging(world, isWanted)),
  );
  const decoded = checkDecode(whole);
  const owned = checkOwnership(whole, worlds);
  const about = ({ node }: Finding): boolean => isWanted(node.getSourceFile());
  const elsewhere = [...loaded.findings, ...derived.findings].filter(about);
  const findings = [...elsewhere, ...types.findings, ...sealed, ...sound, ...decoded, ...owned];
  const kept = withoutNoise(findings, types);
  return mergeDiagnostics(reportFindings(kept), reportTypeErrors(types.errors));
}

/** `diagnostics`: of all the files, in whatever order they were judged. */
export function conclude({ loaded, derived }: Opened, diagnostics: readonly Diagnostic[]): Compilation {
  const all = inOrder(diagnostics);
  return {
    units: loaded.units.map((unit) => concludeUnit(unit, all, derived.manifests.get(unit.root))),
    diagnostics: all,
  };
}

/**
 * What is looked at as a world of its own: every process, and every module that is in no other of these worlds. A module's world is
 * all it imports, so the world that has the module has the rest too, and asks the same of it and more.
 */
function closedWorlds(units: readonly LoadedUnit[]): readonly VerifyContext[] {
  const worlds = units.filter(({ root }) => root.kind === 'process').map(({ context }) => context);
  const covered = new Set(worlds.flatMap(({ files }) => files.map((file) => file.fileName)));
  const modules = units.filter(({ root }) => root.kind === 'module');
  for (const { root, context } of modules.toSorted((a, b) => b.context.files.length - a.context.files.length)) {
    if (covered.has(root.path)) continue;
    worlds.push(context);
    for (const file of context.files) covered.add(file.fileName);
  }
  return worlds;
}

const nameOf = ({ kind, path }: Root): string => (kind === 'process' ? baseName(folderOf(path)) : baseName(path));

function concludeUnit(
  { root, context }: LoadedUnit,
  all: readonly Diagnostic[],
  manifest: Manifest | undefined,
): CompiledUnit {
  const files = context.files.map((file) => file.fileName);
  const own = new Set(files);
  const modules = new Map(context.files.map((file) => [file.fileName, file.text]));
  const diagnostics = all.filter((diagnostic) => own.has(diagnostic.file));
  const accepted = diagnostics.length === 0 ? manifest : undefined;
  let verified: VerifiedUnit | undefined;
  return {
    name: nameOf(root),
    root,
    files,
    diagnostics,
    context,
    // Made when somebody wants it: a check that only tells what it found does not.
    get verified() {
      verified ??= accepted && { context, modules, manifest: withTalks(context, accepted) };
      return verified;
    },
  };
}

/** Only of what was accepted: the summary takes the code to keep the rules. */
function withTalks(context: VerifyContext, manifest: Manifest): Manifest {
  const talks = deriveTalks(context, manifest);
  return talks === undefined ? manifest : { ...manifest, talks };
}
