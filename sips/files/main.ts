/**
 * The files: a host directory as a tree of directories and files that are capabilities.
 *
 * Owns: what a path means, and who is talking to the disk about what. Does not own the guard against links, which is the disk's.
 * Invariants: no path but a list of plain names reaches the disk; each open file has a conversation with the disk of its own, and
 * so does each thing asked of a directory; whoever got a `Directory` reaches what is below it and nothing else.
 */
import type { Connector, DiskDevice, Exp, Limits, Listener } from 'skerry';
import { channel, drop, fork } from 'skerry';
import type { Directory } from '../contracts/files.ts';
import { Kept } from '../library/kept.ts';
import { change, enter, list, stat } from './directory.ts';
import { create, open } from './file.ts';
import { parsePath } from './path.ts';

export interface Needs {
  readonly disk: Connector<DiskDevice>;
  readonly root: Listener<Directory>;
}
export const limits = { memory: '8MiB', turn: '100ms', blocks: '8MiB' } satisfies Limits;

interface Visit {
  readonly client: Exp<Directory>;
  readonly disk: Kept<DiskDevice>;
  readonly base: readonly string[];
}

export default async function main({ disk, root }: Needs): Promise<void> {
  const kept = new Kept<DiskDevice>(disk);
  for (;;) fork(serve, { client: await root.accept(), disk: kept, base: [] });
}

async function serve({ client, disk, base }: Visit): Promise<void> {
  let end = client;
  for (;;) {
    const heard = await end.receive();
    switch (heard.message) {
      case 'stat':
        end = await stat(heard.next, disk.connect(), parsePath(base, heard.path), heard.path);
        break;
      case 'list':
        end = await list(heard.next, disk.connect(), parsePath(base, heard.path), heard.path);
        break;
      case 'open':
        end = await open(heard.next, disk.connect(), parsePath(base, heard.path), heard.path);
        break;
      case 'create':
        end = await create(heard.next, disk.connect(), parsePath(base, heard.path), heard.path, heard.exclusive);
        break;
      case 'openDirectory': {
        const path = parsePath(base, heard.path);
        const { imp, exp } = channel<Directory>();
        if (path.ok) fork(serve, { client: exp, disk, base: path.names });
        else drop(exp);
        end = await enter(heard.next, disk.connect(), path, heard.path, imp);
        break;
      }
      case 'makeDirectory': {
        const path = parsePath(base, heard.path);
        end = await change(heard.next, disk.connect(), { kind: 'make', path }, heard.path);
        break;
      }
      case 'remove': {
        const path = parsePath(base, heard.path);
        end = await change(heard.next, disk.connect(), { kind: 'remove', path }, heard.path);
        break;
      }
      case 'rename': {
        const path = parsePath(base, heard.path);
        const to = parsePath(base, heard.to);
        end = await change(heard.next, disk.connect(), { kind: 'rename', path, to }, heard.path);
        break;
      }
      case 'closed':
        return;
    }
  }
}
