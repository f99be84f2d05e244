/**
 * Systems that hang and systems nearly like them that do not: the linker refuses the first with the way there, and run without its
 * check they hang, and the kernel says who waits for whom; the others are accepted and run to their end.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SystemFile } from '../../abi/index.ts';
import { BootError, boot, type System } from '../../boot/index.ts';
import {
  buildProcesses,
  checkPaths,
  decodeImage,
  encodeImage,
  openKeys,
  skerryHome,
  verifying,
} from '../../compiler/index.ts';
import { root } from '../tidy/tree.ts';

const corpus = join(root, 'tests/corpus/systems');
const bad = readdirSync(join(corpus, 'bad')).sort();
const good = readdirSync(join(corpus, 'good')).sort();
/** Who is in the ring of each. */
const rings: Readonly<Record<string, string>> = {
  'call-back': 'client server',
  'called-first': 'a b',
  'crossed-pair': 'a b',
  'greeted-first': 'a b',
  'order-of-offers': 'client server',
  'own-client': 'a',
  philosophers: 'fork kant knife plato',
  rendezvous: 'a b',
  'ring-of-three': 'a b c',
  'second-conversation': 'client server',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skerry-rings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const systemOf = (kind: string, name: string): SystemFile =>
  parse(readFileSync(join(corpus, kind, name, `${name}.system.json`), 'utf8'));

/** The system with images that do not say what they say to whom, so that the linker knows nothing of them. */
async function unchecked(name: string): Promise<SystemFile> {
  const system = systemOf('bad', name);
  const images = [...new Set(Object.values(system.processes).map(({ image }) => image))];
  const built = await buildProcesses(images, { cwd: join(corpus, 'bad', name) });
  for (const [image, made] of built) {
    const decoded = made.ok ? decodeImage(made.image, verifying) : undefined;
    if (!decoded?.ok) throw new Error(`${image} of ${name} was not built`);
    const { talks: _talks, ...manifest } = decoded.image.manifest;
    const { code, sourceMap } = decoded.image;
    writeFileSync(
      join(folder, `${name}-${image}.sip`),
      encodeImage({ manifest, code, sourceMap }, openKeys(skerryHome())),
    );
  }
  const processes = Object.entries(system.processes).map(([process, spec]) => [
    process,
    { ...spec, image: `${name}-${spec.image}.sip` },
  ]);
  return { ...system, root: folder, processes: Object.fromEntries(processes) };
}

const namesIn = (words: string): string =>
  [...words.matchAll(/(?:^|; )([\w-]+) \(/g)]
    .map((match) => match[1] ?? '')
    .sort()
    .join(' ');

/** Once nothing is left to do. Each look comes after a turn of the loop; nobody waits for time. */
async function standstill(system: System): Promise<string> {
  for (let looks = 0; looks < 10_000; looks++) {
    const words = system.standstill();
    if (words !== undefined) return words;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('it did not stand still');
}

describe.each(bad)('%s that hangs', (name) => {
  it('is refused with the way there', () => {
    const { diagnostics } = checkPaths([join(corpus, 'bad', name)], { cwd: corpus });
    expect(diagnostics.map(({ code }) => code)).toEqual(['SK4220']);
    const [found] = diagnostics;
    const waiting = [...(found?.message ?? '').matchAll(/`([\w-]+)` waits/g)].map((match) => match[1]);
    expect(waiting.sort().join(' ')).toBe(rings[name]);
    expect(found?.related.map(({ message }) => message.split('.')[0])).toEqual(
      found?.related.map((_, index) => String(index + 1)),
    );
  });

  it('does not boot', async () => {
    const images = boot({ ...systemOf('bad', name), root: join(corpus, 'bad', name) }, { cwd: corpus });
    await expect(images).rejects.toThrow(BootError);
  });

  it('hangs when nobody checks it, and the kernel names the ring', async () => {
    await using system = await boot(await unchecked(name), { warn: () => undefined });
    expect(namesIn(await standstill(system))).toBe(rings[name]);
  });
});

describe.each(good)('%s that does not', (name) => {
  it('is accepted, and runs to its end', async () => {
    const { diagnostics } = checkPaths([join(corpus, 'good', name)], { cwd: corpus });
    expect(diagnostics).toEqual([]);
    const system = await boot({ ...systemOf('good', name), root: join(corpus, 'good', name) }, { cwd: corpus });
    expect((await system.ended).code).toBe(0);
  });
});

it('has ten of each, by the same names', () => {
  expect(bad).toHaveLength(10);
  expect(good).toEqual(bad);
  expect(Object.keys(rings).sort()).toEqual(bad);
});
