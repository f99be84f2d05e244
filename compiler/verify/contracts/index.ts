/**
 * The pass `contracts`: state machines read off types, judged, and written down as tables.
 *
 * Input: a typed unit. Output: a table for each contract that its files declare or name, and all that those mention; and
 * findings. Algorithm: 1. find contracts in declarations and type nodes (`mentions.ts`); 2. read each into a draft
 * (`draft.ts`), and so all that it mentions; 3. judge the drafts (`judge.ts`); 4. number them and take digests, each over
 * the contract and all it reaches. Invariants: a contract with a finding, or that reaches one, has no table; a declaration is
 * read once for each `ContractReader`, whatever number of units share it.
 */

import type ts from 'typescript';
import type { ContractTable } from '../../../abi/index.ts';
import { compareNames, digestText, tableOf } from '../../contracts/index.ts';
import type { RulePage } from '../../rules/rule.ts';
import type { Finding, VerifyContext } from '../context.ts';
import { isInLibrary } from '../library-files.ts';
import { contractName, interfacesOf, isGeneric } from './contract-type.ts';
import { type Draft, readDraft } from './draft.ts';
import { judge } from './judge.ts';
import { findMentions, type KnownMentions, type Mentions } from './mentions.ts';
import { bothSidesSpeak } from './rules/both-sides-speak.ts';
import { endpointOutOfTurn } from './rules/endpoint-out-of-turn.ts';
import { genericContract } from './rules/generic-contract.ts';
import { malformedState } from './rules/malformed-state.ts';
import { movedBelowTop } from './rules/moved-below-top.ts';
import { notAContract } from './rules/not-a-contract.ts';
import { notExchangeable } from './rules/not-exchangeable.ts';
import { recursiveExchange } from './rules/recursive-exchange.ts';
import { reservedField } from './rules/reserved-field.ts';
import { reservedMessage } from './rules/reserved-message.ts';
import { twoContractsOneName } from './rules/two-contracts-one-name.ts';
import { twoMeanings } from './rules/two-meanings.ts';
import { unboundedQueue } from './rules/unbounded-queue.ts';
import { unknownNext } from './rules/unknown-next.ts';
import { unnamedChannel } from './rules/unnamed-channel.ts';
import { unreachableState } from './rules/unreachable-state.ts';

export { contractName, contractSymbol } from './contract-type.ts';
export { readExchanged } from './exchange.ts';
export { findMentions, type MakerCall, type Mentions } from './mentions.ts';

export const contractRules: readonly RulePage[] = [
  bothSidesSpeak,
  malformedState,
  unreachableState,
  unknownNext,
  notExchangeable,
  recursiveExchange,
  movedBelowTop,
  reservedField,
  reservedMessage,
  twoMeanings,
  unboundedQueue,
  endpointOutOfTurn,
  notAContract,
  genericContract,
  twoContractsOneName,
  unnamedChannel,
];

/** Hex SHA-256 of a text in UTF-8. */
export type Sha256 = (text: string) => string;

export interface Extraction {
  /** Sorted by name. */
  readonly contracts: readonly ContractTable[];
  readonly findings: readonly Finding[];
  readonly mentions: Mentions;
}

export function extractContracts(
  context: VerifyContext,
  sha256: Sha256,
  reader = new ContractReader(context.checker, sha256),
): Extraction {
  const mentions = findMentions(context, reader.mentions);
  const symbols = closure(reader, mentions);
  const findings = [
    ...mentions.findings,
    ...symbols.flatMap((symbol) => placed(reader.findingsOf(symbol), mentions, symbol)),
  ];
  const { tables, clashes } = oneOfEachName(reader, symbols, mentions);
  return { contracts: tables, findings: [...findings, ...clashes], mentions };
}

/** Reads each contract once and keeps what it found; one for all units of a program. */
export class ContractReader {
  readonly #checker: ts.TypeChecker;
  readonly #sha256: Sha256;
  readonly #drafts = new Map<ts.Symbol, Draft>();
  readonly #findings = new Map<ts.Symbol, readonly Finding[]>();
  readonly #tables = new Map<ts.Symbol, ContractTable>();
  readonly mentions: KnownMentions = new Map();

  constructor(checker: ts.TypeChecker, sha256: Sha256) {
    this.#checker = checker;
    this.#sha256 = sha256;
  }

  draftOf(symbol: ts.Symbol): Draft {
    const known = this.#drafts.get(symbol);
    if (known) return known;
    const draft = readDraft(this.#checker, symbol);
    this.#drafts.set(symbol, draft);
    return draft;
  }

  findingsOf(symbol: ts.Symbol): readonly Finding[] {
    const known = this.#findings.get(symbol);
    if (known) return known;
    const findings = isGeneric(this.#checker, symbol) ? [openContract(symbol)] : this.#judged(symbol);
    this.#findings.set(symbol, findings);
    return findings;
  }

  /** Undefined when it, or one that it reaches, is not well formed. */
  tableOf(symbol: ts.Symbol): ContractTable | undefined {
    const known = this.#tables.get(symbol);
    if (known) return known;
    const reached = [...this.reachedFrom([symbol])];
    if (reached.some((each) => this.findingsOf(each).length > 0)) return undefined;
    const bare = reached.map((each) => this.#bareTable(each));
    const draft = this.draftOf(symbol);
    const table = tableOf(draft.name, draft.states, this.#sha256(digestText(draft.name, bare)));
    this.#tables.set(symbol, table);
    return table;
  }

  reachedFrom(symbols: Iterable<ts.Symbol>): ReadonlySet<ts.Symbol> {
    const reached = new Set(symbols);
    for (const symbol of reached) {
      if (isGeneric(this.#checker, symbol)) continue;
      for (const mentioned of this.draftOf(symbol).mentions) reached.add(mentioned);
    }
    return reached;
  }

  #judged(symbol: ts.Symbol): readonly Finding[] {
    const draft = this.draftOf(symbol);
    return [...draft.findings, ...judge(draft, (contract) => this.draftOf(contract))];
  }

  #bareTable(symbol: ts.Symbol): ContractTable {
    const draft = this.draftOf(symbol);
    return tableOf(draft.name, draft.states, '');
  }
}

/** It is a pattern for contracts, and was used as one. */
function openContract(symbol: ts.Symbol): Finding {
  const declaration = interfacesOf(symbol)[0];
  if (!declaration) throw new Error(`the contract ${symbol.name} has no declaration`);
  return {
    rule: genericContract,
    node: declaration.name,
    message: `the contract \`${contractName(symbol)}\` has type parameters`,
    label: 'declared here',
  };
}

const closure = (reader: ContractReader, { declared, named }: Mentions): readonly ts.Symbol[] => [
  ...reader.reachedFrom([...declared, ...named.keys()]),
];

/** A finding about a contract of the library stands where the program named it. */
function placed(findings: readonly Finding[], { named }: Mentions, symbol: ts.Symbol): readonly Finding[] {
  return findings.map((finding) => {
    const place = isInLibrary(finding.node) ? (named.get(symbol) ?? [...named.values()][0]) : undefined;
    return place ? { ...finding, node: place } : finding;
  });
}

function oneOfEachName(
  reader: ContractReader,
  symbols: readonly ts.Symbol[],
  { named }: Mentions,
): { readonly tables: readonly ContractTable[]; readonly clashes: readonly Finding[] } {
  const first = new Map<string, { readonly symbol: ts.Symbol; readonly table: ContractTable }>();
  const clashes: Finding[] = [];
  for (const symbol of symbols) {
    const table = reader.tableOf(symbol);
    if (!table) continue;
    const earlier = first.get(table.name);
    if (!earlier) first.set(table.name, { symbol, table });
    else if (earlier.table.digest !== table.digest) clashes.push(clash(reader, symbol, earlier.symbol, named));
  }
  const tables = [...first.values()].map(({ table }) => table).sort((a, b) => compareNames(a.name, b.name));
  return { tables, clashes };
}

function clash(
  reader: ContractReader,
  symbol: ts.Symbol,
  other: ts.Symbol,
  named: ReadonlyMap<ts.Symbol, ts.Node>,
): Finding {
  const [here, there] = [symbol, other].map((each) => reader.draftOf(each));
  if (!here || !there) throw new Error('two contracts were compared and one is gone');
  const ownNode = (draft: Draft): ts.Node =>
    isInLibrary(draft.node) ? (named.get(draft.symbol) ?? draft.node) : draft.node;
  const [node, related] = isInLibrary(here.node) ? [there, here] : [here, there];
  return {
    rule: twoContractsOneName,
    node: ownNode(node),
    message: `two different contracts of this process are called \`${here.name}\``,
    label: 'declared here',
    related: [{ node: ownNode(related), message: 'and here' }],
  };
}
