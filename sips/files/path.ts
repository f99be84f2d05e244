/**
 * What a path may be, and the sentences for what it may not.
 *
 * Owns: the splitting of paths. Invariant: what comes out is a list of plain names; each way of being wrong has its own
 * failure, so that nobody mistakes a path that leads out for a file that is missing.
 */
import type { DiskFailure } from 'skerry';
import type { FileFailure } from '../contracts/files.ts';

export type ParsedPath =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly failure: FileFailure; readonly reason: string };

/** The names of `path` below `base`; the empty path is `base` itself. */
export function parsePath(base: readonly string[], path: string): ParsedPath {
  if (path === '') return { ok: true, names: base };
  if (path.startsWith('/')) return wrong('absolute', path);
  const names = path.split('/');
  if (names.includes('')) return wrong('empty-name', path);
  if (names.includes('..')) return wrong('leads-out', path);
  if (names.some((name) => name === '.' || name.includes('\\') || hasControl(name))) return wrong('bad-name', path);
  return { ok: true, names: [...base, ...names] };
}

function hasControl(name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    if (code < 32 || code === 127) return true;
  }
  return false;
}

function wrong(failure: FileFailure, path: string): ParsedPath {
  return { ...failed(failure, path), ok: false };
}

/** The failure and its sentence, as a message of the contracts carries them. */
export function failed(failure: FileFailure, path: string): { readonly failure: FileFailure; readonly reason: string } {
  return { failure, reason: sentence(failure, path === '' ? 'the directory' : `\`${path}\``) };
}

function sentence(failure: FileFailure, path: string): string {
  switch (failure) {
    case 'not-found':
      return `there is no ${path}`;
    case 'exists':
      return `${path} is there already`;
    case 'not-a-directory':
      return `${path} is not a directory, or leads through something that is not`;
    case 'is-a-directory':
      return `${path} is a directory`;
    case 'not-empty':
      return `${path} is a directory that is not empty`;
    case 'forbidden':
      return `${path} is out of reach: the host does not allow it, or a link there leads out of the disk`;
    case 'no-space':
      return `the disk is full: ${path} could not be written`;
    case 'bad-name':
      return `${path} has a name in it that a file cannot have`;
    case 'too-large':
      return `${path} is too large`;
    case 'io-error':
      return `the disk failed at ${path}`;
    case 'leads-out':
      return `${path} would lead out of the directory: \`..\` is not a name`;
    case 'absolute':
      return `${path} begins with \`/\`: paths start at the directory they are asked of`;
    case 'empty-name':
      return `${path} has an empty name in it`;
  }
}

/** What the disk did not say, because it is gone. */
export const diskGone: DiskFailure = 'io-error';
