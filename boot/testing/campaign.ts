/**
 * The test of one process: runs until everything was seen or nothing new comes, and what was found, shrunk.
 *
 * Owns: how many runs, and which findings are told. Invariants: the same image, seed and number of runs have the same result: the engine's
 * clock counts looks at it instead of time; each defect is told once; after each run nothing is left in the kernel or the engine.
 */
import type { Manifest, Shape } from '../../abi/index.ts';
import { createEngine, type QuickJSEngine } from '../../runtime/index.ts';
import type { Program } from '../devices/spawning.ts';
import type { LoadedImage } from '../open-image.ts';
import { guided } from './choose.ts';
import { Coverage, type GroupCoverage } from './coverage.ts';
import { type Finding, type Played, type Playing, play, playScript } from './play.ts';
import { Random } from './random.ts';
import type { TraceLine } from './script.ts';
import { shrink } from './shrink.ts';
import { anyValue, plainest, wordsOf } from './values.ts';

export interface CampaignOptions {
  readonly seed: number;
  readonly runs: number;
  /** Faults with one of these texts in them are meant. */
  readonly allowed?: readonly string[];
  progress?(text: string): void;
}
export interface FoundDefect extends Finding {
  /** Of the run in which it was seen first. */
  readonly run: number;
  readonly args: string;
  readonly trace: readonly TraceLine[];
}
export interface Campaign {
  readonly process: string;
  readonly seed: number;
  readonly runs: number;
  readonly coverage: readonly GroupCoverage[];
  readonly findings: readonly FoundDefect[];
  /** Questions that are answered only when something else happens. */
  readonly patient: readonly string[];
  /** Texts of faults that were allowed, and happened. */
  readonly allowed: readonly string[];
}

const mostFindings = 12;
/** Milliseconds for each look at the clock; the engine looks some thousand times a second. */
const tickMs = 0.25;

export async function testImage(image: LoadedImage, options: CampaignOptions): Promise<Campaign> {
  const { manifest, code } = image;
  const coverage = new Coverage(manifest);
  const patient = new Set<string>();
  const words = wordsOf(code);
  const isServer = manifest.needs.some(({ kind }) => kind === 'listener');
  const used = manifest.needs.filter(({ kind }) => kind === 'imp' || kind === 'connector').map(({ name }) => name);
  const found = new Map<string, FoundDefect>();
  const allowed = new Set<string>();
  const program = programOf(image);
  let playing: Playing = { engine: await tickingEngine(), program, coverage, patient };
  let ran = 0;
  for (; ran < options.runs && found.size < mostFindings; ran += 1) {
    options.progress?.(`run ${ran + 1} of ${options.runs}`);
    const random = new Random(mixed(options.seed, ran));
    const args = argsFor(manifest.args, random, words);
    const isSettled = isServer && random.chance(0.7);
    const refused = random.chance(0.08) ? random.pick(used) : undefined;
    const begun = { args, isSettled, ...(refused === undefined ? {} : { refused }) };
    const played = play(playing, begun, guided(coverage, random, words));
    const { finding } = played;
    playing = await checked(playing);
    if (finding === undefined || found.has(finding.key)) continue;
    const meant = options.allowed?.find((text) => finding.kind === 'fault' && finding.message.includes(text));
    if (meant !== undefined) {
      allowed.add(meant);
      continue;
    }
    options.progress?.(`run ${ran + 1}: shrinking what was found`);
    const shrunk = shrunkWith({ ...playing, coverage: new Coverage(manifest), patient: new Set() }, played, manifest);
    playing = await checked(playing);
    found.set(finding.key, {
      ...(shrunk.finding ?? finding),
      run: ran + 1,
      args: shrunk.script.args,
      trace: shrunk.trace,
    });
  }
  return {
    process: manifest.name,
    seed: options.seed,
    runs: ran,
    coverage: coverage.summary(),
    findings: [...found.values()],
    patient: [...patient].sort(),
    allowed: [...allowed].sort(),
  };
}

function shrunkWith(playing: Playing, played: Played, { contracts, args }: Manifest): Played {
  const plain = args === null ? '' : JSON.stringify(plainest(args));
  return shrink(
    played,
    (script) => playScript(playing, script),
    contracts,
    (now) => (now === plain ? [] : [plain]),
  );
}

function programOf(image: LoadedImage): Program {
  const { name, needs, contracts, limits } = image.manifest;
  const { code, sourceMap } = image;
  return { imageName: name, image, program: { name, code, sourceMap, needs, contracts }, limits, domain: 'system' };
}

function argsFor(shape: Shape | null, random: Random, words: readonly string[]): string {
  return shape === null ? '' : JSON.stringify(anyValue(shape, { random, words, isText: true }));
}

/** Nothing is left of a run; a run may have cost the engine a memory, which is made anew. */
async function checked(playing: Playing): Promise<Playing> {
  const { engine } = playing;
  const { runtimes, blocks, payloads, handles } = engine.counts();
  if (runtimes + blocks + payloads + handles > 0)
    throw new Error(
      `a run left ${runtimes} heaps, ${blocks} blocks, ${payloads} payloads and ${handles} values behind`,
    );
  await engine.ready();
  return playing;
}

function tickingEngine(): Promise<QuickJSEngine> {
  let looks = 0;
  return createEngine({ now: () => ++looks * tickMs });
}

/** Neighbouring runs must not have neighbouring seeds. */
const mixed = (seed: number, run: number): number => Math.imul(seed ^ Math.imul(run + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;
