/** A directory of the host as a device: what it does, and every way out of it that does not work. */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DiskDevice } from '../../../abi/index.ts';
import { diskDevice } from '../../../boot/devices/disk.ts';
import { type DiskFile, type DiskFs, hostFs } from '../../../boot/devices/disk-fs.ts';
import type { HostImp } from '../../../boot/host-types.ts';
import { DeviceWorld } from './device-world.ts';

let base: string;
let root: string;
let world: DeviceWorld;
let disk: HostImp<DiskDevice>;

beforeEach(async () => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'skerry-disk-')));
  root = join(base, 'data');
  writeFileSync(join(base, 'secret'), 'secret');
  mkdirSync(join(base, 'outside'));
  world = await DeviceWorld.make(base);
  disk = (await world.open<DiskDevice>(diskDevice(), './data'))();
});
afterEach(async () => {
  await world.end();
  rmSync(base, { recursive: true });
});

type Asked = { receive(): Promise<object> };
/** What came back, without the end. */
async function answer(asked: Asked): Promise<object> {
  const { next: _next, ...heard } = { next: undefined, ...(await asked.receive()) };
  return heard;
}
const done = { message: 'done' };
const failed = (failure: string) => ({ message: 'failed', failure });
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (...path: string[]) => answer(disk.read({ path, offset: 0, byteLength: 100 }));

describe('a disk', () => {
  it('makes its folder, and files in it that the host sees', async () => {
    expect(await answer(disk.makeDirectory({ path: ['sub'] }))).toEqual(done);
    expect(await answer(disk.create({ path: ['sub', 'notes'], exclusive: true }))).toEqual(done);
    expect(await answer(disk.write({ path: ['sub', 'notes'], offset: 0, block: bytes('hello') }))).toEqual(done);
    expect(readFileSync(join(root, 'sub', 'notes'), 'utf8')).toBe('hello');
    expect(await read('sub', 'notes')).toEqual({ message: 'data', block: bytes('hello') });
    expect(await answer(disk.read({ path: ['sub', 'notes'], offset: 3, byteLength: 9 }))).toMatchObject({
      block: bytes('lo'),
    });
    expect(await answer(disk.read({ path: ['sub', 'notes'], offset: 99, byteLength: 9 }))).toMatchObject({
      block: bytes(''),
    });
    expect(await answer(disk.rename({ path: ['sub', 'notes'], to: ['moved'] }))).toEqual(done);
    expect(await answer(disk.remove({ path: ['sub'] }))).toEqual(done);
    const listed = await answer(disk.list({ path: [] }));
    expect(listed).toMatchObject({ entries: [{ name: 'moved', kind: 'file', byteLength: 5 }] });
  });

  it('empties an existing file only when asked to', async () => {
    writeFileSync(join(root, 'a'), 'content');
    expect(await answer(disk.create({ path: ['a'], exclusive: true }))).toEqual(failed('exists'));
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('content');
    expect(await answer(disk.create({ path: ['a'], exclusive: false }))).toEqual(done);
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('');
  });

  it.each([['..'], ['.'], [''], ['../secret'], ['a/b'], ['/etc'], ['nul\0'], ['\ud800'], ['x'.repeat(256)]])(
    'refuses the name %j',
    async (name) => {
      for (const path of [[name], ['sub', name], [name, 'x']]) {
        expect(await answer(disk.stat({ path }))).toEqual(failed('bad-name'));
        expect(await answer(disk.create({ path, exclusive: false }))).toEqual(failed('bad-name'));
        expect(await answer(disk.rename({ path: ['a'], to: path }))).toEqual(failed('bad-name'));
      }
    },
  );

  it('says what is wrong', async () => {
    writeFileSync(join(root, 'file'), '');
    mkdirSync(join(root, 'folder', 'inner'), { recursive: true });
    expect(await read('nothing')).toEqual(failed('not-found'));
    expect(await read('folder')).toEqual(failed('is-a-directory'));
    expect(await read('file', 'x')).toEqual(failed('not-a-directory'));
    expect(await answer(disk.list({ path: ['file'] }))).toEqual(failed('not-a-directory'));
    expect(await answer(disk.remove({ path: ['folder'] }))).toEqual(failed('not-empty'));
    expect(await answer(disk.remove({ path: [] }))).toEqual(failed('forbidden'));
    expect(await answer(disk.makeDirectory({ path: ['folder'] }))).toEqual(failed('exists'));
    expect(await answer(disk.create({ path: ['folder'], exclusive: false }))).toEqual(failed('is-a-directory'));
    expect(await answer(disk.rename({ path: ['file'], to: ['folder'] }))).toEqual(failed('is-a-directory'));
    expect(await answer(disk.rename({ path: ['folder'], to: ['folder', 'inner', 'x'] }))).toEqual(failed('forbidden'));
    expect(await answer(disk.write({ path: ['file'], offset: -1, block: bytes('x') }))).toEqual(failed('too-large'));
    expect(await answer(disk.write({ path: ['nothing'], offset: 0, block: bytes('x') }))).toEqual(failed('not-found'));
  });
});

describe('links', () => {
  it('are shown as links and removed as links', async () => {
    symlinkSync('../secret', join(root, 'out'));
    expect(await answer(disk.stat({ path: ['out'] }))).toMatchObject({ entry: { kind: 'link' } });
    expect(await answer(disk.remove({ path: ['out'] }))).toEqual(done);
    expect(readFileSync(join(base, 'secret'), 'utf8')).toBe('secret');
  });

  it('lead nowhere outside', async () => {
    symlinkSync('../secret', join(root, 'out'));
    symlinkSync(join(base, 'outside'), join(root, 'folder'));
    symlinkSync('../new', join(root, 'dangling'));
    symlinkSync('loop', join(root, 'loop'));
    expect(await read('out')).toEqual(failed('forbidden'));
    expect(await read('loop')).toEqual(failed('forbidden'));
    expect(await answer(disk.write({ path: ['out'], offset: 0, block: bytes('x') }))).toEqual(failed('forbidden'));
    expect(await answer(disk.create({ path: ['out'], exclusive: false }))).toEqual(failed('forbidden'));
    expect(await answer(disk.create({ path: ['dangling'], exclusive: false }))).toEqual(failed('not-found'));
    expect(await answer(disk.create({ path: ['folder', 'x'], exclusive: true }))).toEqual(failed('forbidden'));
    expect(await answer(disk.makeDirectory({ path: ['folder', 'x'] }))).toEqual(failed('forbidden'));
    expect(await answer(disk.list({ path: ['folder'] }))).toEqual(failed('forbidden'));
    writeFileSync(join(root, 'a'), '');
    expect(await answer(disk.rename({ path: ['a'], to: ['folder', 'a'] }))).toEqual(failed('forbidden'));
    expect(readFileSync(join(base, 'secret'), 'utf8')).toBe('secret');
    expect(() => statSync(join(base, 'new'))).toThrow();
    expect(() => statSync(join(base, 'outside', 'x'))).toThrow();
  });

  it('may lead elsewhere inside', async () => {
    writeFileSync(join(root, 'a'), 'inside');
    symlinkSync('a', join(root, 'b'));
    expect(await read('b')).toMatchObject({ block: bytes('inside') });
  });

  it('that appear between check and use are found after opening', async () => {
    writeFileSync(join(root, 'a'), 'inside');
    mkdirSync(join(root, 'd'));
    writeFileSync(join(root, 'd', 'secret'), 'inside');
    const swapping: DiskFs = {
      ...hostFs,
      open: async (path, flags) => {
        rmSync(join(root, 'd'), { recursive: true });
        symlinkSync(base, join(root, 'd'));
        return hostFs.open(path, flags);
      },
    };
    const other = (await world.open<DiskDevice>(diskDevice(swapping), './data'))();
    expect(await answer(other.read({ path: ['d', 'secret'], offset: 0, byteLength: 9 }))).toEqual(failed('forbidden'));
  });

  it.runIf(process.platform === 'linux')('and pipes are not waited for', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(await read('pipe')).toEqual(failed('forbidden'));
  });
});

describe('a full disk', () => {
  /** Takes `room` bytes and no more. */
  const full = (room: number): DiskFs => ({
    ...hostFs,
    open: async (path, flags) => {
      const file = await hostFs.open(path, flags);
      const limited: DiskFile = {
        stat: () => file.stat(),
        read: (...args) => file.read(...args),
        truncate: (byteLength) => file.truncate(byteLength),
        close: () => file.close(),
        write: async (from, offset, length, position) => {
          if (position >= room) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
          return file.write(from, offset, Math.min(length, room - position), position);
        },
      };
      return limited;
    },
  });

  it('is said, and the file is as long as before', async () => {
    writeFileSync(join(root, 'a'), 'before');
    const small = (await world.open<DiskDevice>(diskDevice(full(8)), './data'))();
    expect(await answer(small.write({ path: ['a'], offset: 6, block: bytes(' and after') }))).toEqual(
      failed('no-space'),
    );
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('before');
    expect(await answer(small.write({ path: ['a'], offset: 6, block: bytes('!!') }))).toEqual(done);
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('before!!');
  });
});

it('is no disk when a file is in the way', async () => {
  const opening = world.open<DiskDevice>(diskDevice(), './secret');
  await expect(opening).rejects.toThrow('cannot be opened as a disk');
  await expect(world.open<DiskDevice>(diskDevice(), '')).rejects.toThrow('a disk needs a folder');
});
