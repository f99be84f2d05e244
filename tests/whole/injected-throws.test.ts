/**
 * Each service of the desktop system, with one of its calls or awaits made to throw: nothing leaks, nothing is used twice, peers are told.
 *
 * Every place is one image, one boot and one session. The suite takes every sixteenth place; `SKERRY_INJECT=1` takes them all, which
 * lasts an hour on a busy machine; `-t files` takes one service. That the session comes to its end by itself shows that nobody waits for a service that is gone.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { parse } from 'jsonc-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SystemFile } from '../../abi/index.ts';
import { boot, type KernelEvent } from '../../boot/index.ts';
import { encodeImage, type SealedImage } from '../../compiler/image/index.ts';
import { buildProcess, decodeImage, openKeys, verifying } from '../../compiler/images.ts';
import { root } from '../tidy/tree.ts';
import { placesIn, throwingAt } from './inject.ts';

const services = ['console', 'log', 'files', 'processes', 'clock', 'shell'] as const;
const step = process.env.SKERRY_INJECT === '1' ? 1 : 16;
const input =
  'write a.txt hi there\ncat a.txt | wc\nls /\nmkdir d\nmv a.txt d\ncat d/a.txt\nrm d/a.txt\nps\nlog\ndate\nrandom\nhistory\nrun crash\nexit\n';
const nothing = { processes: 0, endpoints: 0, ports: 0, messages: 0, blocks: 0, heaps: 0, values: 0, payloads: 0 };
const desktop: SystemFile = parse(readFileSync(join(root, 'boot/systems/desktop.system.json'), 'utf8'));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skerry-injected-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function imageOf(name: string): Promise<SealedImage> {
  const built = await buildProcess(join(root, 'sips', name), { cwd: root });
  const decoded = built.ok ? decodeImage(built.image, verifying) : undefined;
  if (!decoded?.ok) throw new Error(`${name} was not built`);
  return decoded.image;
}

/** The system with another image of one service, on a disk of its own. */
function systemWith(name: string, image: string, disk: string): SystemFile {
  const { files, [name]: service } = desktop.processes;
  if (!files || !service) throw new Error(`the desktop system has no ${name}`);
  const onDisk = { ...files, devices: { disk: `disk:${disk}` } };
  const own = name === 'files' ? onDisk : service;
  return { ...desktop, root, processes: { ...desktop.processes, files: onDisk, [name]: { ...own, image } } };
}

/** The faults of a whole session, and what was left after it. */
async function run(name: string, { manifest, sourceMap }: SealedImage, code: string) {
  const image = join(folder, `${name}.sip`);
  writeFileSync(image, encodeImage({ manifest, code, sourceMap }, openKeys()));
  const disk = mkdtempSync(join(folder, 'disk-'));
  const stdout = new PassThrough();
  stdout.resume();
  const terminal = { stdin: Readable.from([Buffer.from(input)]), stdout };
  const system = await boot(systemWith(name, image, disk), { cwd: root, terminal, warn: () => undefined });
  const faults: string[] = [];
  system.onEvent((event: KernelEvent) => {
    if (event.kind === 'faulted') faults.push(`${event.name} ${event.fault.kind} ${event.fault.message}`);
  });
  await system.ended;
  return { faults, remains: await system.shutdown() };
}

describe.each(services)('%s', (name) => {
  test('throws at each of its calls and awaits', { timeout: 3_600_000 }, async () => {
    const image = await imageOf(name);
    const places = placesIn(image.code).filter((_, index) => index % step === 0);
    let thrown = 0;
    for (const [index, place] of places.entries()) {
      for (const before of step === 1 ? [true, false] : [index % 2 === 0]) {
        const { faults, remains } = await run(name, image, throwingAt(image.code, place, before));
        expect(remains, place.text).toEqual(nothing);
        // The exception that was put in, and the one of the program that is there to crash: nobody used anything twice.
        const others = faults.filter((fault) => !/ crash .*(injected|nobody can open)/.test(fault));
        expect(others, place.text).toEqual([]);
        if (faults.some((fault) => fault.includes('injected'))) thrown += 1;
      }
    }
    expect(thrown).toBeGreaterThan(0);
  });
});
