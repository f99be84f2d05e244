/**
 * `skerry contract diff`: may peers built on two versions of a contract speak with each other?
 *
 * Owns: printing and exit codes. Exit code 0 when they may both ways, 1 when not, 2 when there is nothing to compare.
 */
import {
  type ContractDiff,
  type DiffReason,
  type DiffResult,
  diffContracts,
  diskHost,
  relativePath,
  renderSummary,
  renderText,
  UsageError,
} from '../../compiler/index.ts';
import { wantsColour } from './terminal-style.ts';
import { UserError } from './user-error.ts';

export function contractDiff(older: string, newer: string, format: 'text' | 'json'): number {
  const found = compare(older, newer);
  if (!found.ok) {
    const { diagnostics } = found;
    const options = { base: process.cwd(), readFile: diskHost.readFile, colours: wantsColour(process.stderr) };
    process.stderr.write(`${renderText(diagnostics, options)}${renderSummary(diagnostics)}`);
    return 2;
  }
  process.stdout.write(format === 'json' ? `${JSON.stringify(inJson(found), null, 2)}\n` : inText(found));
  return found.contracts.every(isCompatible) ? 0 : 1;
}

function compare(older: string, newer: string): DiffResult {
  try {
    return diffContracts(older, newer, { cwd: process.cwd() });
  } catch (error) {
    if (error instanceof UsageError) throw new UserError(error.message, 2);
    throw error;
  }
}

const isCompatible = ({ oldClient, newClient }: ContractDiff): boolean => oldClient.length + newClient.length === 0;

function inJson({ contracts, onlyOld, onlyNew }: Extract<DiffResult, { ok: true }>): unknown {
  const verdict = (reasons: readonly DiffReason[]): unknown => ({
    compatible: reasons.length === 0,
    reasons: reasons.map(({ place, ...reason }) => ({
      ...reason,
      place: { ...place, file: relativePath(place.file, process.cwd()) },
    })),
  });
  return {
    compatible: contracts.every(isCompatible),
    contracts: contracts.map((diff) => ({
      old: diff.old,
      new: diff.new,
      same: diff.isSame,
      oldClientNewServer: verdict(diff.oldClient),
      newClientOldServer: verdict(diff.newClient),
    })),
    onlyOld,
    onlyNew,
  };
}

function inText({ contracts, onlyOld, onlyNew }: Extract<DiffResult, { ok: true }>): string {
  const lines = contracts.flatMap((diff) => {
    const name = diff.old === diff.new ? diff.old : `${diff.old} -> ${diff.new}`;
    if (diff.isSame) return [`${name}: the same`];
    return [
      `${name}:`,
      ...direction('old client, new server', diff.oldClient),
      ...direction('new client, old server', diff.newClient),
    ];
  });
  const alone = [
    ...onlyOld.map((name) => `${name}: only in the old`),
    ...onlyNew.map((name) => `${name}: only in the new`),
  ];
  return `${[...lines, ...alone].join('\n')}\n`;
}

function direction(who: string, reasons: readonly DiffReason[]): readonly string[] {
  if (reasons.length === 0) return [`  ${who}: compatible`];
  return [`  ${who}: not compatible`, ...reasons.map((reason) => `    ${reasonLine(reason)}`)];
}

function reasonLine({ place, version, contract, state, sentence, after }: DiffReason): string {
  const at = 'start' in place ? `:${place.start.line}:${place.start.column}` : '';
  const way = after.length === 0 ? '' : ` (after ${after.join(', ')})`;
  return `${relativePath(place.file, process.cwd())}${at}: ${version} ${contract}.${state}: ${sentence}${way}`;
}
