/**
 * The linker: judges a system file and its images before anything boots.
 *
 * Owns: what can be wrong on the one page, with the place. Input: the file's text and the manifests of its images. Output:
 * findings; a system without any can be wired: every need of every process has one target of the same contract, or of a version that agrees, arguments have
 * their types, limits fit into each other, devices exist. Does not wire: `boot` does, from the same file. Invariant: a process
 * whose manifest is not known (it was not accepted) makes no findings of its own and takes part in none.
 */
import { parse } from 'jsonc-parser';
import type { Manifest, SystemFile } from '../../abi/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkContext } from './context.ts';
import { checkDeadlock, type DeadlockReport } from './deadlock/index.ts';
import { type DeviceKindFacts, deviceKinds } from './device-kinds.table.ts';
import { checkForm } from './form.ts';
import { checkLimits } from './limits.ts';
import { checkNames } from './names.ts';
import { type StartOrder, startOrder } from './order.ts';
import { imageMissing, systemSyntax } from './rules/index.ts';
import { type LinkFinding, SystemSource } from './source.ts';
import { checkWires } from './wires.ts';

export { checkArgs } from './args.ts';
export { type DeviceKindFacts, deviceKinds } from './device-kinds.table.ts';
export { parseDuration, parseSize } from './measure.ts';
export { type StartOrder, startOrder } from './order.ts';
export { linkRules } from './rules/index.ts';
export { agreementsAmong, disagreementText } from './versions.ts';

/** What an image turned out to be; `rejected`: it is there, but was not accepted, which others have said already. */
export type ImageAnswer = Manifest | { readonly missing: string } | 'rejected';

export interface LinkInput {
  readonly file: string;
  readonly text: string;
  /** By what the file calls an image. */
  manifestOf(image: string): ImageAnswer;
  /** Besides, or instead of, those that every host has. */
  readonly devices?: Readonly<Record<string, DeviceKindFacts>>;
  /** Arguments instead of those in the file, by process. */
  readonly args?: Readonly<Record<string, unknown>>;
  /** What the embedding program offers as `host.name`; undefined when that is not known. */
  readonly services?: readonly string[];
}

/** The images that a system file names; empty when it cannot be read. */
export function imagesNamed(text: string): readonly string[] {
  const value: unknown = parse(text, [], { allowTrailingComma: true });
  const { system } = checkForm(value);
  if (system === undefined) return [];
  return [...new Set([...Object.values(system.processes), ...Object.values(system.programs ?? {})].map(imageOf))];
}

/** The folder that images are relative to, as the file says it. */
export function rootNamed(text: string): string {
  const value: unknown = parse(text, [], { allowTrailingComma: true });
  return typeof value === 'object' && value !== null && 'root' in value && typeof value.root === 'string'
    ? value.root
    : '.';
}

/** All that can be said of a system before it boots. */
export interface LinkReport {
  readonly diagnostics: readonly Diagnostic[];
  /** In sentences: what freedom from deadlock rests on, besides what was proved. */
  readonly assumed: readonly string[];
  /** Who starts before whom. */
  readonly start: StartOrder;
}

export const linkSystem = (input: LinkInput): readonly Diagnostic[] => linkReport(input).diagnostics;

export function linkReport(input: LinkInput): LinkReport {
  const source = new SystemSource(input.file, input.text);
  const [problem] = source.problems;
  if (problem !== undefined) {
    const finding: LinkFinding = {
      rule: systemSyntax,
      path: [],
      on: 'value',
      message: `this is not JSON: ${problem.message}`,
    };
    const place = source.spanAt(problem.offset, problem.length);
    return { ...nothingKnown, diagnostics: [{ ...source.diagnose(finding), ...place }] };
  }
  const form = checkForm(parse(input.text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true }));
  const judged = form.system === undefined ? undefined : judge(form.system, input);
  const diagnostics = (judged?.findings ?? form.findings)
    .map((finding) => source.diagnose(finding))
    .sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
  const start = form.system === undefined ? nothingKnown.start : startOrder(form.system);
  return { diagnostics, assumed: judged?.assumed ?? [], start };
}

const nothingKnown = { assumed: [], start: { order: [], rings: [] } };

function judge(system: SystemFile, input: LinkInput): DeadlockReport {
  const manifests = new Map<string, Manifest>();
  const programs = new Map<string, Manifest>();
  const missing: LinkFinding[] = [];
  const look = (image: string, path: readonly string[], into: Map<string, Manifest>, name: string): void => {
    const answer = input.manifestOf(image);
    if (answer === 'rejected') return;
    if ('missing' in answer)
      missing.push({ rule: imageMissing, path, on: 'value', message: `${image}: ${answer.missing}` });
    else into.set(name, answer);
  };
  for (const [name, { image }] of Object.entries(system.processes)) {
    look(image, ['processes', name, 'image'], manifests, name);
  }
  for (const [name, program] of Object.entries(system.programs ?? {})) {
    const path = typeof program === 'string' ? ['programs', name] : ['programs', name, 'image'];
    look(imageOf(program), path, programs, name);
  }
  const devices = input.devices ?? deviceKinds;
  const context: LinkContext = {
    system,
    manifests,
    programs,
    devices,
    services: input.services,
    args: input.args ?? {},
  };
  const findings = [...missing, ...checkWires(context), ...checkLimits(context), ...checkNames(context)];
  // Who waits for whom is asked only of a page on which every wire is right.
  return findings.length > 0 ? { findings, assumed: [] } : checkDeadlock(context);
}

const imageOf = (program: string | { readonly image: string }): string =>
  typeof program === 'string' ? program : program.image;
