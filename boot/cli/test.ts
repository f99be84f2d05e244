/**
 * `skerry test`: talks to a process as its contracts allow, and says what of them was seen and what went wrong.
 *
 * Owns: which processes a path means, printing and exit codes. Exit code 0 when nothing was found, 1 when something was or a process was not
 * accepted, 2 when there is nothing to test.
 */
import { keyText, openKeys } from '../../compiler/images.ts';
import { BootError } from '../boot-error.ts';
import { loadImages } from '../loader.ts';
import type { LoadedImage } from '../open-image.ts';
import { type Campaign, testImage } from '../testing/campaign.ts';
import { type Colours, reportText } from '../testing/report.ts';
import { explained } from './boot.ts';
import { progressOn, wantsColour } from './terminal-style.ts';
import { UserError } from './user-error.ts';

export interface TestOptions {
  /** Undefined: by chance. */
  readonly seed: number | undefined;
  readonly runs: number;
  readonly json: boolean;
  readonly verbose: boolean;
  readonly allowed: readonly string[];
}

export async function test(paths: readonly string[], options: TestOptions): Promise<number> {
  const seed = options.seed ?? Math.floor(Math.random() * 1_000_000);
  const images = await load(paths);
  const progress = progressOn(process.stderr);
  const results: Campaign[] = [];
  for (const [path, image] of images) {
    const result = await testImage(image, {
      seed,
      runs: options.runs,
      allowed: options.allowed,
      progress: (text) => progress.step(`${path}: ${text}`),
    });
    results.push(result);
    progress.done();
    if (!options.json) process.stdout.write(reportText(result, colours(), options.verbose));
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ seed, processes: results }, null, 2)}\n`);
  return results.every(({ findings }) => findings.length === 0) ? 0 : 1;
}

async function load(paths: readonly string[]): Promise<ReadonlyMap<string, LoadedImage>> {
  const cwd = process.cwd();
  const progress = progressOn(process.stderr);
  try {
    const own = keyText(openKeys().publicKey);
    return await loadImages(paths, cwd, [own], (count) => progress.step(`verifying ${count} processes`, true));
  } catch (error) {
    if (!(error instanceof BootError)) throw error;
    if (error.code === 'SK5007') throw new UserError(`${error.code}: ${error.message}`, 2);
    progress.done();
    throw await explained(error);
  } finally {
    progress.done();
  }
}

function colours(): Colours {
  const wanted = wantsColour(process.stdout);
  const paint = (code: number) => (text: string) => (wanted ? `\x1b[${code}m${text}\x1b[0m` : text);
  return { bold: paint(1), dim: paint(2), red: paint(31), green: paint(32) };
}
