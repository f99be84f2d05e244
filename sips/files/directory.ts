/**
 * What is asked of a directory: look, list, enter, change. Each is one question to the disk and one answer to the client.
 *
 * Owns: the answers. Invariant: the client always gets one, also when the disk is gone.
 */
import type { DiskDevice, Exp, Imp } from 'skerry';
import { drop } from 'skerry';
import type { Directory } from '../contracts/files.ts';
import { diskGone, failed, type ParsedPath } from './path.ts';

export async function stat(
  client: Exp<Directory, 'Stating'>,
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
    case 'entry':
      drop(heard.next);
      return client.entry({ entry: heard.entry });
    case 'failed':
      drop(heard.next);
      return client.failed(failed(heard.failure, text));
    case 'closed':
      return client.failed(failed(diskGone, text));
  }
}

export async function list(
  client: Exp<Directory, 'Listing'>,
  disk: Imp<DiskDevice>,
  path: ParsedPath,
  text: string,
): Promise<Exp<Directory>> {
  if (!path.ok) {
    drop(disk);
    return client.failed({ failure: path.failure, reason: path.reason });
  }
  const heard = await disk.list({ path: path.names }).receive();
  switch (heard.message) {
    case 'entries':
      drop(heard.next);
      return client.entries({ entries: heard.entries });
    case 'failed':
      drop(heard.next);
      return client.failed(failed(heard.failure, text));
    case 'closed':
      return client.failed(failed(diskGone, text));
  }
}

/** `directory` is served already; it goes to the client when there is such a directory, and is dropped otherwise. */
export async function enter(
  client: Exp<Directory, 'OpeningDirectory'>,
  disk: Imp<DiskDevice>,
  path: ParsedPath,
  text: string,
  directory: Imp<Directory>,
): Promise<Exp<Directory>> {
  if (!path.ok) {
    drop(disk);
    drop(directory);
    return client.failed({ failure: path.failure, reason: path.reason });
  }
  const heard = await disk.stat({ path: path.names }).receive();
  switch (heard.message) {
    case 'entry':
      drop(heard.next);
      if (heard.entry.kind === 'directory') return client.entered({ directory });
      drop(directory);
      return client.failed(failed('not-a-directory', text));
    case 'failed':
      drop(heard.next);
      drop(directory);
      return client.failed(failed(heard.failure, text));
    case 'closed':
      drop(directory);
      return client.failed(failed(diskGone, text));
  }
}

export type Change =
  | { readonly kind: 'make' | 'remove'; readonly path: ParsedPath }
  | { readonly kind: 'rename'; readonly path: ParsedPath; readonly to: ParsedPath };

export async function change(
  client: Exp<Directory, 'Changing'>,
  disk: Imp<DiskDevice>,
  wish: Change,
  text: string,
): Promise<Exp<Directory>> {
  const wrong = !wish.path.ok ? wish.path : wish.kind === 'rename' && !wish.to.ok ? wish.to : undefined;
  const asked = ask(disk, wish);
  if (asked === undefined) {
    return client.failed(
      wrong === undefined ? failed('bad-name', text) : { failure: wrong.failure, reason: wrong.reason },
    );
  }
  const heard = await asked.receive();
  switch (heard.message) {
    case 'done':
      drop(heard.next);
      return client.done();
    case 'failed':
      drop(heard.next);
      return client.failed(failed(heard.failure, text));
    case 'closed':
      return client.failed(failed(diskGone, text));
  }
}

/** Says the wish to the disk; undefined when one of its paths is wrong. */
function ask(disk: Imp<DiskDevice>, wish: Change): Imp<DiskDevice, 'Changing'> | undefined {
  if (wish.path.ok) {
    const path = wish.path.names;
    if (wish.kind !== 'rename') return wish.kind === 'make' ? disk.makeDirectory({ path }) : disk.remove({ path });
    if (wish.to.ok) return disk.rename({ path, to: wish.to.names });
  }
  drop(disk);
  return undefined;
}
