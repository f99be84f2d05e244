/**
 * Open files: how one is opened or made, and how it is read and written.
 *
 * Owns: the conversation with the disk for each open file. Invariant: a block passes through here without being touched.
 */
import type { DiskDevice, Exp, Imp } from 'skerry';
import { channel, drop, fork } from 'skerry';
import type { Directory, File } from '../contracts/files.ts';
import { diskGone, failed, type ParsedPath } from './path.ts';

/** The most that is read at once, whatever was asked. */
const mostBytes = 262_144;

interface OpenFile {
  readonly client: Exp<File>;
  readonly disk: Imp<DiskDevice>;
  readonly names: readonly string[];
  readonly text: string;
}

export async function open(
  client: Exp<Directory, 'OpeningFile'>,
  disk: Imp<DiskDevice>,
  path: ParsedPath,
  text: string,
): Promise<Exp<Directory>> {
  if (!path.ok) {
    drop(disk);
    return client.failed({ failure: path.failure, reason: path.reason });
  }
  const heard = await disk.stat({ path: path.names }).receive();
  switch (heard.message) {
    case 'entry': {
      const { kind, byteLength } = heard.entry;
      if (kind === 'directory') {
        drop(heard.next);
        return client.failed(failed('is-a-directory', text));
      }
      const file = serveFile(heard.next, path.names, text);
      return client.opened({ file, byteLength });
    }
    case 'failed':
      drop(heard.next);
      return client.failed(failed(heard.failure, text));
    case 'closed':
      return client.failed(failed(diskGone, text));
  }
}

export async function create(
  client: Exp<Directory, 'OpeningFile'>,
  disk: Imp<DiskDevice>,
  path: ParsedPath,
  text: string,
  exclusive: boolean,
): Promise<Exp<Directory>> {
  if (!path.ok) {
    drop(disk);
    return client.failed({ failure: path.failure, reason: path.reason });
  }
  const heard = await disk.create({ path: path.names, exclusive }).receive();
  switch (heard.message) {
    case 'done': {
      const file = serveFile(heard.next, path.names, text);
      return client.opened({ file, byteLength: 0 });
    }
    case 'failed':
      drop(heard.next);
      return client.failed(failed(heard.failure, text));
    case 'closed':
      return client.failed(failed(diskGone, text));
  }
}

function serveFile(disk: Imp<DiskDevice>, names: readonly string[], text: string): Imp<File> {
  const { imp, exp } = channel<File>();
  fork(serve, { client: exp, disk, names, text });
  return imp;
}

async function serve({ client, disk, names, text }: OpenFile): Promise<void> {
  let end = client;
  let device = disk;
  for (;;) {
    const heard = await end.receive();
    if (heard.message === 'closed') {
      drop(device);
      return;
    }
    if (heard.message === 'read') {
      const byteLength = Math.min(Math.max(0, heard.byteLength), mostBytes);
      const answer = await device.read({ path: names, offset: heard.offset, byteLength }).receive();
      if (answer.message === 'closed') {
        drop(heard.next.failed(failed(diskGone, text)));
        return;
      }
      device = answer.next;
      if (answer.message === 'data') end = heard.next.data({ block: answer.block });
      else end = heard.next.failed(failed(answer.failure, text));
    } else {
      const answer = await device.write({ path: names, offset: heard.offset, block: heard.block }).receive();
      if (answer.message === 'closed') {
        drop(heard.next.failed(failed(diskGone, text)));
        return;
      }
      device = answer.next;
      if (answer.message === 'done') end = heard.next.written();
      else end = heard.next.failed(failed(answer.failure, text));
    }
  }
}
