/**
 * What a system file says about images, limits and wires; on any host.
 *
 * Owns: the words of the file: `process.need`, `host.name`, `kind:argument`, `2MiB`, `20ms`. Does not judge whether contracts fit:
 * the linker does, with places in the file, and the kernel again at each grant. Invariant: limits are never more than the
 * image asks for.
 */
import { parse } from 'jsonc-parser';
import type {
  LimitsText,
  Need,
  Restart,
  RestartPolicy,
  SipLimits,
  SystemFile,
  SystemProcess,
  SystemProgram,
} from '../abi/index.ts';
import {
  checkArgs,
  type Diagnostic,
  type ImageAnswer,
  type LinkInput,
  linkSystem,
  startOrder,
} from '../compiler/images.ts';
import { BootError } from './boot-error.ts';
import type { Program } from './devices/spawning.ts';
import type { LoadedImage } from './open-image.ts';
import type { Target, WiredProcess, Wiring } from './wiring.ts';

export interface ReadSystem {
  readonly file: SystemFile;
  readonly text: string;
  /** Where the text is from. */
  readonly path: string;
  /** What images and devices are relative to. */
  readonly root: string;
}

/** What the linker must know of this host. */
export type HostFacts = Pick<LinkInput, 'devices' | 'services' | 'args'>;

/** The text as a system file. `rootOf`: the folder that images and devices are relative to. Throws `BootError`, with the places. */
export function formed(path: string, text: string, rootOf: (said: string) => string): ReadSystem {
  refuseWrong(path, linkSystem({ file: path, text, manifestOf: () => 'rejected' }));
  const file: unknown = parse(text, [], { allowTrailingComma: true });
  if (!isSystemFile(file)) throw refuse(`${path} is no system file: it has no \`processes\``);
  return { file, text, path, root: rootOf(file.root ?? '.') };
}

/** Throws `BootError` with the linker's diagnostics when anything is wrong. */
export function link(read: ReadSystem, images: ReadonlyMap<string, LoadedImage>, host: HostFacts): void {
  const manifestOf = (image: string): ImageAnswer => images.get(image)?.manifest ?? 'rejected';
  refuseWrong(read.path, linkSystem({ file: read.path, text: read.text, manifestOf, ...host }));
}

function refuseWrong(path: string, diagnostics: readonly Diagnostic[]): void {
  const [first] = diagnostics;
  if (first === undefined) return;
  const more = diagnostics.length === 1 ? '' : `, and ${diagnostics.length - 1} more`;
  throw new BootError(`${path} cannot be booted: ${first.message}${more}`, { diagnostics });
}

/** Every image that the file names. */
export const imagesOf = ({ processes, programs }: SystemFile): readonly string[] => [
  ...Object.values(processes).map(({ image }) => image),
  ...Object.values(programs ?? {}).map((program) => (typeof program === 'string' ? program : program.image)),
];

/** Puts images and file together. */
export function wire(
  { file, root }: ReadSystem,
  images: ReadonlyMap<string, LoadedImage>,
  args: Readonly<Record<string, unknown>>,
): Wiring {
  const program = (said: SystemProgram): Program => {
    const image = images.get(said.image);
    if (image === undefined) throw refuse(`${said.image} was not loaded`);
    return programOf(said, image);
  };
  const processes: WiredProcess[] = [];
  for (const name of startOrder(file).order) {
    const said = file.processes[name];
    if (said !== undefined) processes.push(wireProcess(name, said, program(said), args[name]));
  }
  const programs = new Map<string, Program>();
  for (const [name, said] of Object.entries(file.programs ?? {})) {
    programs.set(name, program(typeof said === 'string' ? { image: said } : said));
  }
  const offers = new Map(Object.entries(file.offers ?? {}).map(([name, offer]) => [name, splitOffer(offer)]));
  return { root, processes, programs, offers, main: file.main };
}

function programOf(said: SystemProgram, image: LoadedImage): Program {
  const { manifest, code, sourceMap } = image;
  const { name, needs, contracts } = manifest;
  return {
    imageName: said.image,
    image,
    program: { name, code, sourceMap, needs, contracts },
    limits: lesser(manifest.limits, said.limits ?? {}, said.image),
    domain: said.domain ?? 'system',
  };
}

function wireProcess(name: string, said: SystemProcess, program: Program, args: unknown): WiredProcess {
  const wires = new Map<string, Target>();
  const { needs } = program.image.manifest;
  const known = (need: string): Need | undefined => needs.find((found) => found.name === need);
  for (const [need, offer] of Object.entries(said.uses ?? {})) {
    if (known(need) === undefined) throw refuse(`${name} has no need named ${need}`);
    const { process, need: offered } = splitOffer(offer);
    wires.set(
      need,
      process === 'host' ? { kind: 'service', name: offered } : { kind: 'offer', process, need: offered },
    );
  }
  for (const [need, device] of Object.entries(said.devices ?? {})) {
    if (known(need) === undefined) throw refuse(`${name} has no need named ${need}`);
    const colon = device.indexOf(':');
    const kind = colon < 0 ? device : device.slice(0, colon);
    wires.set(need, { kind: 'device', device: kind, argument: colon < 0 ? '' : device.slice(colon + 1) });
  }
  const given = args ?? said.args;
  const text = given === undefined ? '' : JSON.stringify(given);
  const wrong = checkArgs(text, program.image.manifest.args);
  if (wrong !== undefined) throw refuse(`${name} cannot start: ${wrong}`);
  return {
    name,
    program,
    limits: program.limits,
    domain: program.domain,
    args: text,
    restart: restartOf(said.restart ?? 'never'),
    wires,
  };
}

const restartOf = (said: RestartPolicy | Restart): Restart =>
  typeof said === 'string' ? { when: said, most: 3, withinMs: 60_000 } : said;

function splitOffer(offer: string): { readonly process: string; readonly need: string } {
  const dot = offer.lastIndexOf('.');
  if (dot <= 0) throw refuse(`\`${offer}\` is no offer: write process.need`);
  return { process: offer.slice(0, dot), need: offer.slice(dot + 1) };
}

/** What the file grants, but never more than the image asks for. */
function lesser(asked: SipLimits, said: LimitsText, name: string): SipLimits {
  const least = (text: string | undefined, most: number): number =>
    text === undefined ? most : Math.min(most, measure(text, name));
  return {
    memoryBytes: least(said.memory, asked.memoryBytes),
    turnMs: least(said.turn, asked.turnMs),
    blockBytes: least(said.blocks, asked.blockBytes),
  };
}

const units: Readonly<Record<string, number>> = { B: 1, KiB: 1024, MiB: 1024 * 1024, ms: 1, s: 1000 };

function measure(text: string, name: string): number {
  const match = /^(\d+(?:\.\d+)?)(B|KiB|MiB|ms|s)$/.exec(text);
  const unit = units[match?.[2] ?? ''];
  if (match === null || unit === undefined) throw refuse(`${name}: \`${text}\` is no limit: write 2MiB, or 20ms`);
  return Math.floor(Number(match[1]) * unit);
}

/** The schema is checked with `skerry check`; here only what the rest stands on. */
function isSystemFile(value: unknown): value is SystemFile {
  return typeof value === 'object' && value !== null && 'processes' in value && typeof value.processes === 'object';
}

export const refuse = (message: string): BootError => new BootError(message, { code: 'SK5008' });
