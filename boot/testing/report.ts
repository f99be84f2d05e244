/**
 * The result of a test as people read it: coverage as a table, what was not reached, and each finding as a conversation.
 *
 * Owns: the wording and the colours. Invariant: with the same result the same text.
 */
import type { Campaign, FoundDefect } from './campaign.ts';
import type { GroupCoverage, Tally } from './coverage.ts';

export interface Colours {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
}

const mostMissed = 6;

export function reportText(campaign: Campaign, colours: Colours, isVerbose: boolean): string {
  const { process, seed, runs, coverage, findings, patient, allowed } = campaign;
  const lines = [
    `${colours.bold(process)}: ${count(runs, 'conversation')}, seed ${seed}`,
    '',
    ...tableOf(coverage, colours),
    ...missedOf(coverage, colours, isVerbose),
  ];
  const letGo = coverage.filter((group) => group.letGo.length > 0);
  if (isVerbose && letGo.length > 0) {
    lines.push(
      '',
      'let go by the process itself:',
      ...letGo.map((group) => `  ${group.end}: in ${group.letGo.join(', ')}`),
    );
  }
  if (patient.length > 0)
    lines.push(
      '',
      'answered only when something else happens, and so never reported as silent:',
      ...patient.map((text) => `  ${text}`),
    );
  if (allowed.length > 0)
    lines.push('', 'faults that were allowed, and happened:', ...allowed.map((text) => `  ${text}`));
  for (const [index, finding] of findings.entries()) lines.push('', ...findingLines(finding, index + 1, colours));
  const verdict =
    findings.length === 0
      ? colours.green('nothing was found')
      : `${colours.red(`${count(findings.length, 'defect')} found`)}; the same again: --seed ${seed} --runs ${runs}`;
  return `${[...lines, '', verdict].join('\n')}\n`;
}

function tableOf(coverage: readonly GroupCoverage[], colours: Colours): readonly string[] {
  const rows = coverage.map((group) => [
    group.end.includes(' (carried') ? group.end : `${group.end}: ${group.process} ${group.contract}`,
    tally(group.states),
    tally(group.messages),
    tally(group.closes),
  ]);
  const sum = (what: 'states' | 'messages' | 'closes'): Tally => ({
    seen: coverage.reduce((total, group) => total + group[what].seen, 0),
    all: coverage.reduce((total, group) => total + group[what].all, 0),
  });
  rows.push(['total', tally(sum('states')), tally(sum('messages')), tally(sum('closes'))]);
  const head = ['end', 'states', 'messages', 'closes'];
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0), title.length),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [colours.dim(line(head)), ...rows.map(line)].map((text) => `  ${text}`);
}

function missedOf(coverage: readonly GroupCoverage[], colours: Colours, isVerbose: boolean): readonly string[] {
  const lines: string[] = [];
  for (const { end, missed, states } of coverage) {
    if (missed.length === 0) continue;
    if (states.seen === 0) {
      lines.push(`  ${end}: no such end ever came`);
      continue;
    }
    const shown = isVerbose ? missed : missed.slice(0, mostMissed);
    lines.push(...shown.map((text) => `  ${end}: ${text}`));
    if (shown.length < missed.length)
      lines.push(colours.dim(`  ${end}: and ${missed.length - shown.length} more (--verbose)`));
  }
  return lines.length === 0 ? [] : ['', 'not reached:', ...lines];
}

function findingLines(finding: FoundDefect, number: number, colours: Colours): readonly string[] {
  const { kind, message, fault, run, args, trace } = finding;
  const stack =
    fault === undefined || fault.trace === '' ? [] : fault.trace.split('\n').map((line) => `    ${line.trim()}`);
  return [
    colours.red(`${number}. ${title[kind]}`) + colours.dim(` (first seen in conversation ${run}, shrunk)`),
    ...(args === '' ? [] : [`    args ${args}`]),
    ...trace.map(
      ({ who, text }) => `    ${who === 'note' ? colours.dim(`-- ${text}`) : who === 'process' ? `  ${text}` : text}`,
    ),
    `  ${colours.bold(message)}`,
    ...stack,
  ];
}

const title: Readonly<Record<FoundDefect['kind'], string>> = {
  fault: 'the process faults',
  leak: 'the process keeps what it should give back',
  silent: 'the process does not answer',
  busy: 'the process never rests',
};

const tally = ({ seen, all }: Tally): string => `${seen}/${all}`;
const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
