/**
 * Where an import leads.
 *
 * Owns: the resolution of module names, the same for TypeScript and for the rules about imports. Invariant: only
 * `skerry`, and relative names of `.ts` modules lead anywhere; no package, no declaration file, no script.
 */
import type { Library, SourceHost } from '../source-host.ts';
import { baseName, folderOf, joinPath } from '../source-host.ts';
import { isLibraryPath } from './library-files.ts';

export type Resolution =
  | { readonly kind: 'skerry'; readonly path: string }
  | { readonly kind: 'module'; readonly path: string }
  /** A relative name with nothing behind it: TypeScript says so. */
  | { readonly kind: 'missing' }
  /** Neither relative nor `skerry`, a file that is no module in TypeScript, or one that could be taken for the library. */
  | { readonly kind: 'foreign' };

export const isRelative = (name: string): boolean => /^\.\.?(\/|$)/.test(name);

export function resolveModule(name: string, from: string, host: SourceHost, library: Library): Resolution {
  if (name === 'skerry') return { kind: 'skerry', path: library.process };
  if (!isRelative(name) || /\.(d\.[cm]?ts|[cm]?jsx?|json|[cm]ts|tsx)$/.test(name)) return { kind: 'foreign' };
  const path = joinPath(folderOf(from), name);
  const candidates = path.endsWith('.ts') ? [path] : [`${path}.ts`, `${path}/index.ts`];
  const found = candidates.find((candidate) => host.kindOf(candidate) === 'file');
  if (!found) return { kind: 'missing' };
  // The library has one name, and its modules no other door.
  const abi = folderOf(library.process);
  if (folderOf(found) === abi && folderOf(from) !== abi) return { kind: 'foreign' };
  // Brands are known by the file that declares them: no other file may have such a name.
  if (folderOf(found) !== abi && isLibraryPath(found)) return { kind: 'foreign' };
  return { kind: 'module', path: found };
}

/**
 * The folder of another process that `target` is in, seen from `from`: a folder with a `main.ts` below the folder that the
 * two have in common.
 */
export function foreignProcess(from: string, target: string, host: SourceHost): string | undefined {
  let folder = folderOf(target);
  // The root is common to all.
  while (folder !== '/' && !`${folderOf(from)}/`.startsWith(`${folder}/`)) {
    if (host.kindOf(`${folder}/main.ts`) === 'file') return baseName(folder);
    folder = folderOf(folder);
  }
  return undefined;
}
