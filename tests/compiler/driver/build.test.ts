/** Builds: keys that are made once, a cache that cannot lie, and no image of anything that was not accepted. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildProcess, decodeImage, inspectImage, openKeys, UsageError, verifying } from '../../../compiler/images.ts';

const good = `/** Ends. */
import type { Limits } from 'skerry';
export const limits = { memory: '1MiB', turn: '5ms', blocks: '0B' } satisfies Limits;
export default async function main(): Promise<void> {}
`;
let folder: string;
let home: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skerry-build-'));
  home = join(folder, 'home');
  mkdirSync(join(folder, 'small'));
  writeFileSync(join(folder, 'small/main.ts'), good);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const build = (cache = true) => buildProcess('small', { cwd: folder, home, cache });

describe('keys', () => {
  it('are made on first use, for their owner only', () => {
    const first = openKeys(home);
    expect(statSync(join(home, 'verifier-key.pem')).mode & 0o777).toBe(0o600);
    expect(readdirSync(home)).toEqual(['verifier-key.pem']);
    expect(openKeys(home).publicKey).toEqual(first.publicKey);
  });
  it('refuse a file that is no key, and leave it', () => {
    mkdirSync(home);
    writeFileSync(join(home, 'verifier-key.pem'), 'not a key');
    expect(() => openKeys(home)).toThrow(UsageError);
    expect(readFileSync(join(home, 'verifier-key.pem'), 'utf8')).toBe('not a key');
  });
  it('say so when there is no place for them', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openKeys(join(folder, 'file/home'))).toThrow(/SKERRY_HOME/);
  });
});

describe('builds', () => {
  it('give a signed image of what was accepted', async () => {
    const built = await build();
    if (!built.ok) throw new Error('refused');
    const decoded = decodeImage(built.image, verifying);
    if (!decoded.ok) throw new Error(decoded.reason);
    expect(decoded.image.manifest).toMatchObject({ name: 'small', limits: { memoryBytes: 1024 * 1024, turnMs: 5 } });
    expect(inspectImage(built.image, [], home)).toMatchObject({ ok: true, trusted: true });
    expect(inspectImage(built.image, [], join(folder, 'elsewhere'))).toMatchObject({ ok: true, trusted: false });
  });
  it('are the same to the byte each time', async () => {
    const [first, second] = [await build(false), await build(false)];
    expect(first).toEqual(second);
  });
  it('give diagnostics and no image of anything else', async () => {
    writeFileSync(join(folder, 'small/main.ts'), `${good}export const wrong: number = 'text';\n`);
    const built = await build();
    expect(built.ok).toBe(false);
    expect(built.ok ? [] : built.diagnostics.map(({ code }) => code)).toEqual(['TS2322']);
    expect(existsSync(join(home, 'cache'))).toBe(false);
  });
  it('refuse a folder without a process', async () => {
    await expect(buildProcess('nowhere', { cwd: folder, home })).rejects.toThrow(UsageError);
  });
});

describe('the cache', () => {
  const cached = async (): Promise<boolean> => {
    const built = await build();
    return built.ok && built.cached;
  };
  it('gives back what has not changed', async () => {
    expect([await cached(), await cached()]).toEqual([false, true]);
  });
  it('does not when a module changed, and then verifies again', async () => {
    await build();
    writeFileSync(join(folder, 'small/main.ts'), good.replace("'5ms'", "'6ms'"));
    expect(await cached()).toBe(false);
    writeFileSync(join(folder, 'small/main.ts'), `${good}var x = 1;\n`);
    expect((await build()).ok).toBe(false);
  });
  it.each(['', '{', '{"modules":{},"absent":[],"image":""}', '{"modules":{"/x":""},"image":""}', '[]', 'null'])(
    'does not when its entry is %j',
    async (text) => {
      await build();
      const [entry = ''] = readdirSync(join(home, 'cache'));
      writeFileSync(join(home, 'cache', entry), text);
      expect(await cached()).toBe(false);
      expect(await cached()).toBe(true);
    },
  );
  it('does not when the image in its entry is damaged', async () => {
    await build();
    const [name = ''] = readdirSync(join(home, 'cache'));
    const entry = JSON.parse(readFileSync(join(home, 'cache', name), 'utf8'));
    for (const image of ['', entry.image.slice(0, 100), `${entry.image.slice(0, -8)}AAAAAAAA`]) {
      writeFileSync(join(home, 'cache', name), JSON.stringify({ ...entry, image }));
      expect(await cached()).toBe(false);
      expect(await cached()).toBe(true);
    }
  });
  it('does not when a new module comes before one it had', async () => {
    writeFileSync(join(folder, 'small/main.ts'), `import { x } from './x';\n${good.replace('{}', '{ x; }')}`);
    mkdirSync(join(folder, 'small/x'));
    writeFileSync(join(folder, 'small/x/index.ts'), 'export const x: number = 1;\n');
    expect([await cached(), await cached()]).toEqual([false, true]);
    writeFileSync(join(folder, 'small/x.ts'), 'export const x: number = 2;\n');
    expect([await cached(), await cached()]).toEqual([false, true]);
  });
  it('may be missing: what stands in its place is left alone', async () => {
    mkdirSync(home);
    writeFileSync(join(home, 'cache'), 'not a folder');
    expect([await cached(), await cached()]).toEqual([false, false]);
    expect(readFileSync(join(home, 'cache'), 'utf8')).toBe('not a folder');
  });
  it('is not shared between keys', async () => {
    await build();
    rmSync(join(home, 'verifier-key.pem'));
    expect(await cached()).toBe(false);
  });
});
