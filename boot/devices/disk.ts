/**
 * A directory of the host as a device.
 *
 * Owns: the device `disk:folder`, where the folder is relative to the system's root and made when it is missing, and the
 * conversation. What is done is in `disk-files.ts`, what is allowed in `disk-path.ts`. Invariant: the holder of the conversation
 * reaches this directory and what is below it, nothing else of the host.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DiskDevice, DiskFailure } from '../../abi/index.ts';
import { BlockMemoryFull } from '../host-ends.ts';
import type { HostExp } from '../host-types.ts';
import { type DeviceKind, DeviceTrouble, deviceKind } from './device.ts';
import { DiskFiles } from './disk-files.ts';
import { type DiskFs, failureOf, hostFs } from './disk-fs.ts';
import { DiskRoot } from './disk-path.ts';

export function diskDevice(fs: DiskFs = hostFs): DeviceKind {
  return deviceKind<DiskDevice>({
    contract: 'DiskDevice',
    open: async (argument, context) => {
      if (argument === '') throw new DeviceTrouble('a disk needs a folder, as in `disk:./data`');
      const files = await openRoot(resolve(context.root, argument), fs);
      return { serve: (client) => serveDisk(client, files), close: () => files.settled() };
    },
  });
}

async function openRoot(folder: string, fs: DiskFs): Promise<DiskFiles> {
  try {
    await mkdir(folder, { recursive: true });
    return new DiskFiles(fs, new DiskRoot(fs, await fs.realpath(folder)));
  } catch (error) {
    const failure = failureOf(error);
    const reason = failure === 'exists' ? 'there is something that is no folder' : failure;
    throw new DeviceTrouble(`the folder ${folder} cannot be opened as a disk: ${reason}`);
  }
}

type Outcome<T> = { readonly value: T } | { readonly failure: DiskFailure };

async function attempt<T>(work: Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

async function serveDisk(client: HostExp<DiskDevice>, files: DiskFiles): Promise<void> {
  for (let end = client; ; ) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'stat': {
        const done = await attempt(files.stat(heard.path));
        end = 'failure' in done ? heard.next.failed(done) : heard.next.entry({ entry: done.value });
        break;
      }
      case 'list': {
        const done = await attempt(files.list(heard.path));
        end = 'failure' in done ? heard.next.failed(done) : heard.next.entries({ entries: done.value });
        break;
      }
      case 'read': {
        const done = await attempt(files.read(heard.path, heard.offset, heard.byteLength));
        end = 'failure' in done ? heard.next.failed(done) : giveData(heard.next, done.value);
        break;
      }
      case 'write':
        end = finish(heard.next, await attempt(files.write(heard.path, heard.offset, heard.block)));
        break;
      case 'create':
        end = finish(heard.next, await attempt(files.create(heard.path, heard.exclusive)));
        break;
      case 'makeDirectory':
        end = finish(heard.next, await attempt(files.makeDirectory(heard.path)));
        break;
      case 'remove':
        end = finish(heard.next, await attempt(files.remove(heard.path)));
        break;
      case 'rename':
        end = finish(heard.next, await attempt(files.rename(heard.path, heard.to)));
        break;
      case 'closed':
        return;
    }
  }
}

function finish(end: HostExp<DiskDevice, 'Changing'>, done: Outcome<void>): HostExp<DiskDevice> {
  return 'failure' in done ? end.failed(done) : end.done();
}

/** When there is no memory for the block, the read failed. */
function giveData(end: HostExp<DiskDevice, 'Reading'>, bytes: Uint8Array): HostExp<DiskDevice> {
  try {
    return end.data({ block: bytes });
  } catch (error) {
    if (!(error instanceof BlockMemoryFull)) throw error;
    return end.failed({ failure: 'too-large' });
  }
}
