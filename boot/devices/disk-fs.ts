/**
 * The host's file system as a disk uses it, and what its errors mean to a process.
 *
 * Owns: the few calls that are made, so that a test can make one fail, and the table of errors. Invariant: whatever the host
 * says, a process hears one of `DiskFailure`.
 */
import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, realpath, rename, rmdir, stat, unlink } from 'node:fs/promises';
import type { DiskFailure } from '../../abi/index.ts';

export interface DiskFile {
  stat(): Promise<Stats>;
  read(into: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  write(from: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesWritten: number }>;
  truncate(byteLength: number): Promise<void>;
  close(): Promise<void>;
}
export interface DiskFs {
  realpath(path: string): Promise<string>;
  stat(path: string): Promise<Stats>;
  lstat(path: string): Promise<Stats>;
  list(path: string): Promise<readonly string[]>;
  open(path: string, flags: number): Promise<DiskFile>;
  makeDirectory(path: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  removeDirectory(path: string): Promise<void>;
  rename(path: string, to: string): Promise<void>;
}

export const hostFs: DiskFs = {
  realpath,
  stat,
  lstat,
  list: readdir,
  open: (path, flags) => open(path, flags, 0o666),
  makeDirectory: async (path) => {
    await mkdir(path);
  },
  removeFile: unlink,
  removeDirectory: rmdir,
  rename,
};

/** The last part of the path is not followed, and a pipe or device is not waited for. 0 where the host has no such flag. */
const noFollow = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
export const openFlags = {
  read: constants.O_RDONLY | noFollow,
  write: constants.O_WRONLY | noFollow,
  create: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noFollow,
} as const;

/** The answer to the process, on its way there. */
export class DiskError extends Error {
  readonly failure: DiskFailure;
  constructor(failure: DiskFailure) {
    super(failure);
    this.failure = failure;
  }
}

const failures: Readonly<Record<string, DiskFailure>> = {
  ENOENT: 'not-found',
  EEXIST: 'exists',
  ENOTDIR: 'not-a-directory',
  EISDIR: 'is-a-directory',
  ENOTEMPTY: 'not-empty',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ELOOP: 'forbidden',
  EXDEV: 'forbidden',
  EINVAL: 'forbidden',
  ETXTBSY: 'forbidden',
  EBUSY: 'forbidden',
  ENXIO: 'forbidden',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  ENAMETOOLONG: 'bad-name',
  EILSEQ: 'bad-name',
  EFBIG: 'too-large',
  ERR_OUT_OF_RANGE: 'too-large',
};

export function failureOf(error: unknown): DiskFailure {
  if (error instanceof DiskError) return error.failure;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return failures[code] ?? 'io-error';
}
