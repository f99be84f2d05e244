/**
 * The editor's names for files, and ours.
 *
 * Owns: the way between `file:` addresses and absolute paths with `/`. What is in no file has no path.
 */
import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const path = fileURLToPath(uri);
    return sep === '/' ? path : path.split(sep).join('/');
  } catch {
    return undefined;
  }
}

export const uriOf = (path: string): string => pathToFileURL(path).href;
