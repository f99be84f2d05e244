/**
 * `skerry contract diff`: compares contracts of two sources, in both directions.
 *
 * Owns: which contract is compared with which, and where each reason is shown. Does not own the comparison (`contracts/evolution.ts`),
 * printing or exit codes. Invariant: what only one side has is said and is no reason against.
 */
import { type Disagreement, disagreements, type Role } from '../contracts/index.ts';
import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts';
import type { SourceHost } from '../source-host.ts';
import { type ContractSource, type ContractVersion, readContracts } from './contracts.ts';
import { UsageError } from './usage-error.ts';

export interface DiffReason extends Omit<Disagreement, 'on'> {
  /** Whose declaration the place is in. */
  readonly version: 'old' | 'new';
  readonly place: Span | { readonly file: string };
}

export interface ContractDiff {
  readonly old: string;
  readonly new: string;
  /** Nothing changed, in it or in what it mentions. */
  readonly isSame: boolean;
  /** Against a client built on the old and a server built on the new. */
  readonly oldClient: readonly DiffReason[];
  /** Against a client built on the new and a server built on the old. */
  readonly newClient: readonly DiffReason[];
}

export type DiffResult =
  | {
      readonly ok: true;
      readonly contracts: readonly ContractDiff[];
      readonly onlyOld: readonly string[];
      readonly onlyNew: readonly string[];
    }
  /** A contract that is not well formed cannot be compared. */
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Each is a path, or `path#Name`. Throws `UsageError` when there is nothing to compare. */
export function diffContracts(older: string, newer: string, options: { cwd: string; host?: SourceHost }): DiffResult {
  const [before, after] = readContracts([older, newer], options.cwd, options.host);
  if (before === undefined || after === undefined) throw new Error('a side of the comparison was lost on the way');
  const diagnostics = [...before.diagnostics, ...after.diagnostics];
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const pairs = pairsOf(before, after);
  if (pairs.length === 0) {
    const names = (source: ContractSource): string => source.contracts.map(({ name }) => name).join(', ');
    throw new UsageError(
      `${older} and ${newer} have no contract in common: ${names(before)} and ${names(after)}. Name one of each: path#Name`,
    );
  }
  const paired = new Set(pairs.flat());
  const alone = ({ contracts }: ContractSource): readonly string[] =>
    contracts.filter((contract) => !paired.has(contract)).map(({ name }) => name);
  return { ok: true, contracts: pairs.map(diffOf), onlyOld: alone(before), onlyNew: alone(after) };
}

type Pair = readonly [ContractVersion, ContractVersion];

/** By name; where there is one on each side, those two whatever they are called. */
function pairsOf({ contracts: before }: ContractSource, { contracts: after }: ContractSource): readonly Pair[] {
  const [only, onlyNew] = [before[0], after[0]];
  if (only && onlyNew && before.length === 1 && after.length === 1) return [[only, onlyNew]];
  return before.flatMap((old): Pair[] => {
    const same = after.find(({ name }) => name === old.name);
    return same === undefined ? [] : [[old, same]];
  });
}

function diffOf([old, young]: Pair): ContractDiff {
  const against = (client: ContractVersion, server: ContractVersion): readonly DiffReason[] => {
    const sideOf = (role: Role): ContractVersion => (role === 'client' ? client : server);
    return disagreements(client.version, server.version).map(({ on, ...reason }) => ({
      ...reason,
      version: sideOf(on) === old ? 'old' : 'new',
      place: sideOf(on).placeOf(reason.contract, reason),
    }));
  };
  return {
    old: old.name,
    new: young.name,
    isSame: old.digest === young.digest,
    oldClient: against(old, young),
    newClient: against(young, old),
  };
}
