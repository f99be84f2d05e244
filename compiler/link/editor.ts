/**
 * What an editor asks of a system file at a place: what flows along a wire, and what may be written next.
 *
 * Owns: answers as data, in offsets and Markdown. Does not judge: the linker does. Works on text that is being typed. What a process needs
 * and offers is asked of whoever knows the images.
 */
import { getLocation, type Location, parse } from 'jsonc-parser';
import type { Manifest, Need } from '../../abi/index.ts';
import { contractText, needText, shapeText, sizeText } from '../contracts/text.ts';
import { deviceKinds } from './device-kinds.table.ts';

export interface SystemText {
  readonly text: string;
  /** By what the file calls an image; undefined where it is not known. */
  manifestOf(image: string): Manifest | undefined;
  /** Images that could be named. */
  readonly images: readonly string[];
}

export interface SystemHover {
  readonly start: number;
  readonly end: number;
  readonly markdown: string;
}

export interface SystemCompletion {
  readonly label: string;
  readonly kind: 'name';
  readonly detail: string;
  readonly start: number;
  readonly end: number;
  readonly snippet: string;
}

/** A process as far as it is written. */
interface Process {
  readonly image: string | undefined;
  readonly uses: Readonly<Record<string, unknown>>;
  readonly devices: Readonly<Record<string, unknown>>;
}

export function hoverInSystem(system: SystemText, offset: number): SystemHover | undefined {
  const { path, previousNode } = getLocation(system.text, offset);
  const markdown = previousNode && describe(system, path);
  if (!previousNode || markdown === undefined) return undefined;
  return { start: previousNode.offset, end: previousNode.offset + previousNode.length, markdown };
}

function describe(system: SystemText, [section, name, member, need, ...deeper]: Location['path']): string | undefined {
  if (deeper.length > 0 || typeof name !== 'string') return undefined;
  const processes = processesIn(system.text);
  if (section === 'processes') {
    const manifest = manifestOf(system, processes.get(name));
    if (member === undefined || member === 'image') return manifest && manifestText(name, manifest);
    if ((member === 'uses' || member === 'devices') && typeof need === 'string') {
      return manifest && wireText(processes.get(name), name, manifest, need);
    }
  }
  if (section !== 'programs' || (member !== undefined && member !== 'image')) return undefined;
  const program: unknown = membersOf(membersOf(read(system.text)).programs)[name];
  const image = typeof program === 'string' ? program : membersOf(program).image;
  const manifest = typeof image === 'string' ? system.manifestOf(image) : undefined;
  return manifest && manifestText(name, manifest);
}

function manifestText(name: string, { needs, args, limits }: Manifest): string {
  const lines = needs.map((need) => `${need.name}: ${needText(need)}`);
  if (args !== null) lines.push(`args: ${shapeText(args)}`);
  const touches = lines.length === 0 ? 'can touch nothing' : 'can touch';
  const most = `memory ${sizeText(limits.memoryBytes)}, turn ${limits.turnMs} ms, blocks ${sizeText(limits.blockBytes)}`;
  return [`**${name}** ${touches}`, ...(lines.length === 0 ? [] : [fenced(lines.join('\n'))]), most].join('\n\n');
}

/** The contract, as the one who needs it knows it. */
function wireText(process: Process | undefined, name: string, manifest: Manifest, wanted: string): string | undefined {
  const need = manifest.needs.find((one) => one.name === wanted);
  const table = manifest.contracts.find((one) => one.name === need?.contract);
  if (!need || !table) return undefined;
  const target = process?.uses[wanted] ?? process?.devices[wanted];
  const wire = typeof target === 'string' ? ` to \`${target}\`` : '';
  return [
    `\`${name}.${wanted}: ${needText(need)}\`${wire}`,
    `**${table.name}** flows along it:`,
    fenced(contractText(table)),
  ].join('\n\n');
}

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

export function completionsInSystem(system: SystemText, offset: number): readonly SystemCompletion[] {
  const location = getLocation(system.text, offset);
  const { path, isAtPropertyKey, previousNode } = location;
  const quoted = previousNode?.type === 'string' || previousNode?.type === 'property';
  const isInside = quoted && previousNode.offset < offset && offset <= previousNode.offset + previousNode.length;
  const place = isInside
    ? { start: previousNode.offset, end: previousNode.offset + previousNode.length }
    : { start: offset, end: offset };
  const isNew = !/^\s*:/.test(system.text.slice(place.end));
  return offered(system, path, isAtPropertyKey).map(({ label, detail }) => {
    const name = JSON.stringify(label).replace(/[\\$}]/g, '\\$&');
    return { label, kind: 'name', detail, ...place, snippet: isAtPropertyKey && isNew ? `${name}: "$1"` : name };
  });
}

interface Offer {
  readonly label: string;
  readonly detail: string;
}

function offered(system: SystemText, path: Location['path'], isKey: boolean): readonly Offer[] {
  const [section, name, member, need] = path;
  const processes = processesIn(system.text);
  if (section === 'main' && path.length === 1)
    return [...processes.keys()].map((label) => ({ label, detail: 'process' }));
  if (section === 'offers' && path.length === 2 && !isKey) return listeners(system, processes, undefined);
  if (typeof name !== 'string') return [];
  const isImage = path.length === 3 && member === 'image' && !isKey;
  if (isImage || (section === 'programs' && path.length === 2 && !isKey)) {
    return system.images.map((label) => ({ label, detail: 'process folder' }));
  }
  if (section !== 'processes' || path.length !== 4 || typeof need !== 'string') return [];
  const process = processes.get(name);
  const needs = manifestOf(system, process)?.needs ?? [];
  const known = needs.find((one) => one.name === need);
  if (member === 'uses' && !isKey) return listeners(system, processes, known);
  if (member === 'devices' && !isKey) return devicesFor(known);
  if (member === 'uses' || member === 'devices') return unwired(needs, process, need, member);
  return [];
}

/** Offers of a contract, or all. */
function listeners(
  system: SystemText,
  processes: ReadonlyMap<string, Process>,
  wanted: Need | undefined,
): readonly Offer[] {
  return [...processes].flatMap(([name, process]) =>
    (manifestOf(system, process)?.needs ?? [])
      .filter(({ kind, contract }) => kind === 'listener' && (wanted === undefined || contract === wanted.contract))
      .map((need) => ({ label: `${name}.${need.name}`, detail: needText(need) })),
  );
}

const devicesFor = (wanted: Need | undefined): readonly Offer[] =>
  Object.entries(deviceKinds)
    .filter(([, { contract }]) => wanted === undefined || contract === wanted.contract)
    .map(([kind, { contract }]) => ({ label: `${kind}:`, detail: contract }));

/** What a process needs and is not given yet; the one being written counts as not given. */
function unwired(
  needs: readonly Need[],
  process: Process | undefined,
  written: string,
  member: 'uses' | 'devices',
): readonly Offer[] {
  const isDevice = (contract: string): boolean => Object.values(deviceKinds).some((kind) => kind.contract === contract);
  return needs
    .filter(({ name, kind, contract }) => {
      const isGiven = name !== written && (process?.uses[name] !== undefined || process?.devices[name] !== undefined);
      return !isGiven && (kind === 'imp' || kind === 'connector') && (member === 'uses' || isDevice(contract));
    })
    .map((need) => ({ label: need.name, detail: needText(need) }));
}

const manifestOf = (system: SystemText, process: Process | undefined): Manifest | undefined =>
  process?.image === undefined ? undefined : system.manifestOf(process.image);

/** As far as the text can be read. */
function processesIn(text: string): ReadonlyMap<string, Process> {
  return new Map(
    Object.entries(membersOf(membersOf(read(text)).processes)).map(([name, process]): [string, Process] => {
      const { image, uses, devices } = membersOf(process);
      return [
        name,
        { image: typeof image === 'string' ? image : undefined, uses: membersOf(uses), devices: membersOf(devices) },
      ];
    }),
  );
}

const read = (text: string): unknown => parse(text, [], { allowTrailingComma: true });

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
