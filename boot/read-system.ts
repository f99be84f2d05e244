/**
 * Reads a system file from the disk.
 *
 * Owns: the sentences for a file that cannot be read. Does not own what is in it: `system-file.ts` does.
 */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { SystemFile } from '../abi/index.ts';
import { formed, type ReadSystem, refuse } from './system-file.ts';

/** Throws `BootError`, with the places, for a file that has not the form of a system file. */
export async function readSystemFile(path: string): Promise<ReadSystem> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw refuse(`${path} cannot be read: ${unreadable.get(code) ?? String(error)}`);
  }
  return formed(path, text, (said) => resolve(dirname(path), said));
}

/** As `readSystemFile`, of an object. */
export const readSystemObject = (system: SystemFile, cwd: string): ReadSystem =>
  formed('(the system given)', JSON.stringify(system, null, 2), (said) => resolve(cwd, said));

const unreadable: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder, not a file'],
  ['ENOTDIR', 'part of the path is not a folder'],
  ['EACCES', 'permission is denied'],
]);
