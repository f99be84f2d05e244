/**
 * The contracts that a path means: of a module, a process folder or an image, all or the one named after `#`.
 *
 * Owns: reading them for a comparison. Invariants: a contract that is not well formed is a diagnostic and no version; a path or
 * a name that is not there is the caller's mistake (`UsageError`).
 */
import { readFileSync } from 'node:fs';
import type { ContractTable } from '../../abi/index.ts';
import { reachedContracts, type Version } from '../contracts/index.ts';
import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts';
import { decodeImage } from '../image/index.ts';
import type { SourceHost } from '../source-host.ts';

import { ContractReader, extractContracts, findMentions } from '../verify/contracts/index.ts';
import { nodeOfPart, type Part } from '../verify/contracts/places.ts';
import { saidOf } from '../verify/contracts/said.ts';
import { type LoadedUnit, load, type Root } from '../verify/load.ts';
import { ParsedFiles } from '../verify/parse.ts';
import { reportFindings, spanOf } from '../verify/report.ts';
import { absolutePath, diskHost, packagedLibrary } from './files.ts';
import { sha256Hex } from './hash.ts';
import { verifying } from './keys.ts';
import { UsageError } from './usage-error.ts';

export interface ContractVersion {
  readonly name: string;
  readonly digest: string;
  readonly version: Version;
  /** Where a part of it, or of a contract that it mentions, is declared; only the file when it is in an image. */
  placeOf(contract: string, part: Part): Span | { readonly file: string };
  /** What doc comments say of it, or of a part; empty where nothing is said, and of all in an image. */
  saidOf(part?: Part): string;
}
export interface ContractSource {
  readonly given: string;
  readonly contracts: readonly ContractVersion[];
  /** What is wrong with its contracts. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One program for all that are modules. */
export function readContracts(
  given: readonly string[],
  cwd: string,
  host: SourceHost = diskHost,
): readonly ContractSource[] {
  const wanted = given.map((text) => wantedBy(text, cwd, host));
  const roots = wanted.flatMap(({ root }) => root ?? []);
  const distinct = [...new Map(roots.map((root) => [root.path, root])).values()];
  const units = distinct.length === 0 ? [] : load(new ParsedFiles(host), distinct, packagedLibrary(), true).units;
  return wanted.map((one) => {
    const unit = units.find(({ root }) => root.path === one.root?.path);
    return chosen(one, unit === undefined ? inImage(one) : inUnit(one, unit));
  });
}

interface Wanted {
  readonly given: string;
  readonly path: string;
  /** Of the contract, or undefined for all. */
  readonly name: string | undefined;
  /** Undefined for an image. */
  readonly root: Root | undefined;
}

function wantedBy(given: string, cwd: string, host: SourceHost): Wanted {
  // A file may have the sign in its own name.
  const hash = host.kindOf(absolutePath(given, cwd)) === undefined ? given.lastIndexOf('#') : -1;
  const [file, name] = hash < 0 ? [given, undefined] : [given.slice(0, hash), given.slice(hash + 1)];
  const path = absolutePath(file, cwd);
  const kind = host.kindOf(path);
  if (kind === undefined) throw new UsageError(`there is nothing at ${file}`);
  if (path.endsWith('.sip')) return { given, path, name, root: undefined };
  const module = kind === 'folder' ? `${path}/main.ts` : path;
  if (!module.endsWith('.ts')) throw new UsageError(`${file} is neither a module, nor a process, nor an image`);
  if (host.kindOf(module) !== 'file') throw new UsageError(`there is no process in ${file}: it has no main.ts`);
  if (host.readFile(module) === undefined) throw new UsageError(`${file} cannot be read`);
  return { given, path, name, root: { path: module, kind: kind === 'folder' ? 'process' : 'module' } };
}

function inImage({ given, path }: Wanted): ContractSource {
  const decoded = decodeImage(readFileSync(path), verifying);
  if (!decoded.ok) throw new UsageError(`${given} cannot be read as an image: ${decoded.reason}`);
  const tables = decoded.image.manifest.contracts;
  return { given, contracts: tables.map((table) => versionOf(table, tables, () => ({ file: path }))), diagnostics: [] };
}

/** Of a module what it declares itself, of a process what any of its modules does; by name, also what those import. */
function inUnit({ given, name, root }: Wanted, { context }: LoadedUnit): ContractSource {
  const reader = new ContractReader(context.checker, sha256Hex);
  const { contracts, findings } = extractContracts(context, sha256Hex, reader);
  const { declared, named } = findMentions(context);
  const symbols = [...reader.reachedFrom([...declared, ...named.keys()])];
  const drafts = symbols.map((symbol) => reader.draftOf(symbol));
  const isDeclaredHere = (contract: string): boolean =>
    drafts.some((draft) => {
      if (draft.name !== contract || !declared.includes(draft.symbol)) return false;
      return root?.kind === 'process' || draft.node.getSourceFile().fileName === root?.path;
    });
  const placeOf = (contract: string, part: Part): Span | { readonly file: string } => {
    const draft = drafts.find((one) => one.name === contract);
    if (draft === undefined) return { file: root?.path ?? given };
    const node = nodeOfPart(draft, part);
    const file = node.getSourceFile();
    return spanOf(file, node.getStart(file), node.end);
  };
  const said = (contract: string, part?: Part): string => {
    const draft = drafts.find((one) => one.name === contract);
    return draft === undefined ? '' : saidOf(draft, part);
  };
  const wanted = contracts.filter((table) => (name === undefined ? isDeclaredHere(table.name) : table.name === name));
  return {
    given,
    contracts: wanted.map((table) => versionOf(table, contracts, placeOf, said)),
    diagnostics: reportFindings(findings),
  };
}

const versionOf = (
  table: ContractTable,
  all: readonly ContractTable[],
  placeOf: ContractVersion['placeOf'],
  said: (contract: string, part?: Part) => string = () => '',
): ContractVersion => ({
  name: table.name,
  digest: table.digest,
  version: { contract: table.name, tables: reachedContracts([table.name], all) },
  placeOf,
  saidOf: (part) => said(table.name, part),
});

function chosen({ given, name }: Wanted, source: ContractSource): ContractSource {
  if (source.diagnostics.length > 0) return source;
  const contracts = source.contracts.filter((contract) => name === undefined || contract.name === name);
  if (contracts.length > 0) return { ...source, contracts };
  throw new UsageError(name === undefined ? `there is no contract in ${given}` : `there is no contract ${given}`);
}
