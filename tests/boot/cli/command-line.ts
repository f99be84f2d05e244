/** The command line as a user has it: built, run in a process of its own, judged by what it prints and its exit code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect } from 'vitest';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Into a folder of its own for each test file, since files run side by side. */
export async function buildCommandLine(outdir: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['boot/cli/main.ts'],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
}

/** Built before the tests of a file. `name`: what no other file that runs beside it is called; `folder` is the file's own, and gone afterwards. */
export function commandLine(name: string) {
  const built = join(root, 'node_modules/.cache/skerry-tests', name);
  const folder = mkdtempSync(join(tmpdir(), `skerry-${name}-`));
  beforeAll(() => buildCommandLine(built));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const skerry = (args: readonly string[], { cwd = root, input = '' }: { cwd?: string; input?: string } = {}): Ran => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(built, 'main.mjs'), ...args], {
      cwd,
      input,
      env,
      encoding: 'utf8',
      timeout: 50_000,
    });
    expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .*\.(mjs|ts):\d+|this is a defect/);
    return { code: status, out: stdout, err: stderr };
  };
  return { built, folder, skerry };
}
