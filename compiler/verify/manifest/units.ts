/**
 * Contracts and manifest of every unit of a check, with each declaration read once.
 *
 * Owns: which unit gets what: a process its contracts and its manifest, a module its contracts. Invariants: a contract that
 * many units share is read and judged once; a unit whose types TypeScript itself cannot follow gets a finding, not a crash; a process without
 * a finding has a manifest.
 */
import type { Manifest } from '../../../abi/index.ts';
import type { Finding, VerifyContext } from '../context.ts';
import { ContractReader, extractContracts, type Sha256 } from '../contracts/index.ts';
import type { LoadedUnit, Root } from '../load.ts';
import { boundedDepth } from '../seal/bounded-depth.ts';
import { deriveManifest } from './index.ts';

/** What the compiler is told about itself and its host. */
export interface CompilerFacts {
  readonly sha256: Sha256;
  /** As it stands in manifests: `skerry 0.1.0`. */
  readonly compiler: string;
  /** What a process is called. */
  nameOf(root: Root): string;
}

export interface DerivedUnits {
  readonly manifests: ReadonlyMap<Root, Manifest>;
  readonly findings: readonly Finding[];
}

export function deriveUnits(units: readonly LoadedUnit[], facts: CompilerFacts): DerivedUnits {
  const [first] = units;
  const manifests = new Map<Root, Manifest>();
  if (!first) return { manifests, findings: [] };
  const reader = new ContractReader(first.context.checker, facts.sha256);
  const findings = units.flatMap(({ root, context }): readonly Finding[] => {
    try {
      const extracted = extractContracts(context, facts.sha256, reader);
      const derived = deriveManifest(context, extracted, { name: facts.nameOf(root), compiler: facts.compiler });
      if (derived.manifest) manifests.set(root, derived.manifest);
      const found = [...extracted.findings, ...derived.findings];
      if (context.entry && !derived.manifest && found.length === 0) throw new Error(`no manifest for ${root.path}`);
      return found;
    } catch (error) {
      // TypeScript recurses over types, which no bound on the source can limit.
      if (!(error instanceof RangeError)) throw error;
      return tooDeep(context);
    }
  });
  return { manifests, findings };
}

function tooDeep({ entry, files }: VerifyContext): readonly Finding[] {
  const file = entry ?? files[0];
  return file ? [{ ...boundedDepth.found(file), at: { start: 0, end: 0 } }] : [];
}
