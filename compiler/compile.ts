/**
 * The compiler's pipeline, one line a pass: source to verified processes, or diagnostics.
 *
 * Owns: the order of the passes, and what counts as verified. Does not own files (a `SourceHost` brings them), emission or
 * signing. Invariants: a pass never throws on user code and never stops at the first error; a process is `verified` only
 * when nothing at all was found in any module it consists of.
 */
import type { Manifest } from '../abi/index.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Library } from './source-host.ts';
import { baseName, folderOf } from './source-host.ts';
import type { Finding, VerifyContext } from './verify/context.ts';
import { checkDecode } from './verify/decode/index.ts';
import { type Loaded, type LoadedUnit, load, type Root } from './verify/load.ts';
import { noDefaultMain } from './verify/manifest/rules/no-default-main.ts';
import { type CompilerFacts, deriveUnits } from './verify/manifest/units.ts';
import { checkOwnership } from './verify/own/index.ts';
import type { ParsedFiles } from './verify/parse.ts';
import { mergeDiagnostics, reportFindings, reportTypeErrors } from './verify/report.ts';
import { checkSeal } from './verify/seal/index.ts';
import { noDynamicCode } from './verify/seal/no-dynamic-code.ts';
import { noEnum } from './verify/seal/no-enum.ts';
import { noScriptFile } from './verify/seal/no-script-file.ts';
import { checkSound } from './verify/sound/index.ts';
import { noAny } from './verify/sound/no-any.ts';
import { noInferredAny } from './verify/sound/no-inferred-any.ts';
import { checkTypes, type TypeErrors } from './verify/types.ts';

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
  const loaded = load(files, roots, library);
  const types = checkTypes(loaded.whole);
  const sealed = checkSeal(loaded.whole);
  const sound = checkSound(loaded.whole, closedWorlds(loaded.units));
  const decoded = checkDecode(loaded.whole);
  const owned = checkOwnership(loaded.whole);
  const derived = deriveUnits(loaded.units, { ...facts, nameOf });
  const findings = [
    ...loaded.findings,
    ...types.findings,
    ...sealed,
    ...sound,
    ...decoded,
    ...owned,
    ...derived.findings,
  ];
  return conclude(loaded, types, findings, derived.manifests);
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

function conclude(
  loaded: Loaded,
  types: TypeErrors,
  findings: readonly Finding[],
  manifests: ReadonlyMap<Root, Manifest>,
): Compilation {
  const kept = withoutNoise(findings, types);
  const diagnostics = mergeDiagnostics(reportFindings(kept), reportTypeErrors(types.errors));
  const units = loaded.units.map((unit) => concludeUnit(unit, diagnostics, manifests.get(unit.root)));
  return { units, diagnostics };
}

/** What makes types unknown, or makes types that nothing can be exchanged as. */
const causesGuesses: ReadonlySet<string> = new Set([noAny.code, noDynamicCode.code, noEnum.code]);

/** What follows from something else that is reported in the same file is not reported too. */
function withoutNoise(findings: readonly Finding[], types: TypeErrors): readonly Finding[] {
  const uncertain = new Set(types.errors.map((error) => error.file));
  // That a process has no `main` to export says more than that it exports nothing.
  const lacking = new Set(
    findings.flatMap(({ node, rule }) => (rule.code === noDefaultMain.code ? [node.getSourceFile()] : [])),
  );
  const unsealed = new Set(findings.flatMap(({ node, rule }) => (isOfSeal(rule.code) ? [node.getSourceFile()] : [])));
  for (const { node, rule } of findings) {
    if (causesGuesses.has(rule.code)) uncertain.add(node.getSourceFile());
  }
  return findings.filter(({ node, rule }) => {
    const file = node.getSourceFile();
    if (rule.code === noScriptFile.code && lacking.has(file)) return false;
    // Where a type is not known, what is inferred, what flows, and what a contract or a need consists of, is a guess.
    const mayBeGuess = rule.code === noInferredAny.code || isOfFlow(rule.code) || /^SK[34]/.test(rule.code);
    if ((isOfFlow(rule.code) || isOfObjects(rule.code)) && unsealed.has(file)) return false;
    return !types.broken.has(file) && !(mayBeGuess && uncertain.has(file));
  });
}

const isOfFlow = (code: string): boolean => /^SK12[12]/.test(code);
const isOfObjects = (code: string): boolean => /^SK12[45]/.test(code);
const isOfSeal = (code: string): boolean => /^SK1[01]/.test(code);

function concludeUnit(
  { root, context }: LoadedUnit,
  all: readonly Diagnostic[],
  manifest: Manifest | undefined,
): CompiledUnit {
  const files = context.files.map((file) => file.fileName);
  const own = new Set(files);
  const modules = new Map(context.files.map((file) => [file.fileName, file.text]));
  const diagnostics = all.filter((diagnostic) => own.has(diagnostic.file));
  return {
    name: nameOf(root),
    root,
    files,
    diagnostics,
    context,
    verified: diagnostics.length === 0 && manifest ? { context, modules, manifest } : undefined,
  };
}
