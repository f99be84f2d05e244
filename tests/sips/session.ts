/** The desktop system on a terminal that is no terminal, with a disk of its own: what was typed in, what came out. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { parse } from 'jsonc-parser';
import type { SystemFile } from '../../abi/index.ts';
import { type BootOptions, boot, type Remains } from '../../boot/index.ts';
import { root } from '../tidy/tree.ts';

export interface Session {
  readonly lines: readonly string[];
  readonly code: number;
  /** What was left after the end. */
  readonly remains: Remains;
  /** The file's bytes on the host's disk; undefined when there is none. */
  file(name: string): Buffer | undefined;
}

/** Runs the script to its end. `files` are on the disk beforehand. */
export async function session(
  script: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: BootOptions = {},
): Promise<Session> {
  const disk = mkdtempSync(join(tmpdir(), 'skerry-desktop-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(disk, name), content);
    const stdout = new PassThrough();
    const parts: Buffer[] = [];
    stdout.on('data', (part: Buffer) => parts.push(part));
    const terminal = { stdin: Readable.from([Buffer.from(script)]), stdout };
    const system = await boot(desktopOn(disk), { cwd: root, terminal, ...options });
    const { code } = await system.ended;
    const remains = await system.shutdown();
    const lines = Buffer.concat(parts).toString('utf8').split('\n');
    const after = contentOf(disk);
    return { lines, code, remains, file: (name) => after.get(name) };
  } finally {
    rmSync(disk, { recursive: true, force: true });
  }
}

function desktopOn(disk: string): SystemFile {
  const text = readFileSync(join(root, 'boot/systems/desktop.system.json'), 'utf8');
  const desktop: SystemFile = parse(text);
  const { files } = desktop.processes;
  if (files === undefined) throw new Error('the desktop system has no files service');
  return {
    ...desktop,
    root,
    processes: { ...desktop.processes, files: { ...files, devices: { disk: `disk:${disk}` } } },
  };
}

/** The files of the folder itself. */
function contentOf(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ name }) => [name, readFileSync(join(folder, name))]));
}
