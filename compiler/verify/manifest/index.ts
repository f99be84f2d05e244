/**
 * The pass `manifest`: what a process may touch, derived from `main` and nothing else.
 *
 * Input: a process and the tables of its contracts. Output: its manifest, or findings. Algorithm: 1. find `main`; 2. read its
 * parameter's type into needs and the shape of `args`; 3. read `limits` as literals; 4. take the contracts that code of the
 * process can have ends of, and all that those mention. Invariant: every contract a need names is in the manifest.
 */
import { abiVersion, type Manifest, type SipLimits } from '../../../abi/index.ts';
import { reachedContracts } from '../../contracts/index.ts';
import type { RulePage } from '../../rules/rule.ts';
import type { Finding, VerifyContext } from '../context.ts';
import { contractName, type Extraction } from '../contracts/index.ts';
import { readLimits } from './limits.ts';
import { findMain } from './main-function.ts';
import { type ReadNeeds, readNeeds } from './needs.ts';
import { argsNotPlain } from './rules/args-not-plain.ts';
import { genericMain } from './rules/generic-main.ts';
import { limitsNotLiteral } from './rules/limits-not-literal.ts';
import { mainSignature } from './rules/main-signature.ts';
import { noDefaultMain } from './rules/no-default-main.ts';
import { notANeed } from './rules/not-a-need.ts';
import { optionalNeed } from './rules/optional-need.ts';

export const manifestRules: readonly RulePage[] = [
  noDefaultMain,
  notANeed,
  argsNotPlain,
  limitsNotLiteral,
  optionalNeed,
  genericMain,
  mainSignature,
];

export interface ManifestFacts {
  readonly name: string;
  /** Such as `skerry 0.1.0`. */
  readonly compiler: string;
}

export interface Derivation {
  /** Undefined when there are findings, or when a contract that is needed has no table. */
  readonly manifest: Manifest | undefined;
  readonly findings: readonly Finding[];
}

export function deriveManifest(context: VerifyContext, extracted: Extraction, facts: ManifestFacts): Derivation {
  const { checker, entry } = context;
  if (!entry) return { manifest: undefined, findings: [] };
  const { main, findings: aboutMain } = findMain(checker, entry);
  const needs: ReadNeeds = main?.needs ? readNeeds(checker, main.needs) : { needs: [], args: null, findings: [] };
  const { limits, findings: aboutLimits } = readLimits(checker, entry);
  // What is said of a signature that is wrong anyway would be a guess.
  const findings = [...aboutMain, ...(aboutMain.length === 0 ? needs.findings : []), ...aboutLimits];
  if (findings.length > 0) return { manifest: undefined, findings };
  return { manifest: compose(extracted, facts, needs, limits), findings };
}

function compose(
  { contracts, mentions }: Extraction,
  facts: ManifestFacts,
  { needs, args }: ReadNeeds,
  limits: SipLimits,
): Manifest | undefined {
  const used = [...mentions.used.keys()].map(contractName);
  const names = new Set([...used, ...needs.map((need) => need.contract)]);
  const known = new Set(contracts.map((table) => table.name));
  if ([...names].some((name) => !known.has(name))) return undefined;
  return {
    abi: abiVersion,
    name: facts.name,
    compiler: facts.compiler,
    needs,
    args,
    limits,
    contracts: reachedContracts(names, contracts),
  };
}
