/**
 * The services of the desktop, talked to in every way their contracts allow, a bounded number of times and with a seed of its own each.
 *
 * `skerry test sips/files` and its like do the same for longer.
 */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { loadImages } from '../../boot/loader.ts';
import type { LoadedImage } from '../../boot/open-image.ts';
import { testImage } from '../../boot/testing/campaign.ts';
import { keyText, openKeys } from '../../compiler/images.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Service {
  readonly path: string;
  readonly runs: number;
  readonly seed: number;
  /** At least so many of its states, messages and closes are seen. */
  readonly seen: readonly [number, number, number];
  readonly allowed?: readonly string[];
  readonly patient?: readonly string[];
}
const services: readonly Service[] = [
  { path: 'sips/files', runs: 60, seed: 2, seen: [16, 40, 16] },
  { path: 'sips/log', runs: 40, seed: 2, seen: [7, 9, 6], patient: ['log: follow in Start'] },
  { path: 'sips/clock', runs: 30, seed: 2, seen: [6, 8, 5] },
  { path: 'sips/console', runs: 40, seed: 2, seen: [16, 20, 9], allowed: ['there is no terminal'] },
  { path: 'sips/processes', runs: 50, seed: 2, seen: [20, 40, 16] },
  { path: 'sips/shell', runs: 15, seed: 2, seen: [12, 14, 4] },
  { path: 'sips/commands/cat', runs: 30, seed: 2, seen: [8, 12, 4] },
  { path: 'sips/commands/grep', runs: 30, seed: 2, seen: [6, 8, 2] },
];
let images: ReadonlyMap<string, LoadedImage>;
beforeAll(async () => {
  const trusted = keyText(openKeys().publicKey);
  images = await loadImages(
    services.map(({ path }) => path),
    root,
    [trusted],
  );
}, 120_000);

it.each(services)('$path', async ({ path, runs, seed, seen, allowed = [], patient = [] }) => {
  const image = images.get(path);
  if (image === undefined) throw new Error(`${path} was not built`);
  const result = await testImage(image, { seed, runs, allowed });
  expect(result.findings).toEqual([]);
  if (patient.length > 0) expect(result.patient).toEqual(patient);
  const sum = (what: 'states' | 'messages' | 'closes'): number =>
    result.coverage.reduce((total, group) => total + group[what].seen, 0);
  const found = [sum('states'), sum('messages'), sum('closes')];
  for (const [index, least] of seen.entries()) expect(found[index], String(found)).toBeGreaterThanOrEqual(least);
});
