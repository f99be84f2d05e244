/**
 * What the paths mean that a check is given: processes, modules, system files, or folders of these.
 *
 * Owns: which files of a folder are processes, modules or neither. Invariant: a path that does not exist, or cannot be read, is the
 * caller's mistake (`UsageError`), never a diagnostic.
 */
import type { SourceHost } from '../source-host.ts';
import { baseName, folderOf } from '../source-host.ts';
import type { Root } from '../verify/load.ts';
import { absolutePath } from './files.ts';
import { UsageError } from './usage-error.ts';

/** What a path turned out to be. */
export type FoundRoot = Root | { readonly path: string; readonly kind: 'system' };

/** What each path means, without duplicates. `inPassing`: see `CheckOptions`. */
export function findRoots(
  paths: readonly string[],
  cwd: string,
  host: SourceHost,
  inPassing = false,
): readonly FoundRoot[] {
  const roots = new Map<string, FoundRoot>();
  for (const given of paths) {
    const path = absolutePath(given, cwd);
    const found = inPassing ? passedBy(path, host) : rootsAt(path, given, cwd, host);
    for (const root of found) {
      if (!roots.has(root.path) || root.kind === 'process') roots.set(root.path, root);
    }
  }
  return [...roots.values()];
}

function rootsAt(path: string, given: string, cwd: string, host: SourceHost): readonly FoundRoot[] {
  const kind = host.kindOf(path);
  if (kind === undefined) throw new UsageError(`there is nothing at ${given}`);
  if (kind === 'folder') {
    // Who names a folder with a `main.ts` means the process in it, as for `build`; in passing it may be a mere module.
    const main = `${path}/main.ts`;
    const isNamed = path !== absolutePath('.', cwd) && host.kindOf(main) === 'file';
    const found = rootsInFolder(path, host).map(
      (root): FoundRoot => (isNamed && root.path === main ? { path: main, kind: 'process' } : root),
    );
    if (found.length === 0) throw new UsageError(`there is no TypeScript module in ${given}`);
    return found;
  }
  if (isSystem(baseName(path))) return [{ path, kind: 'system' }];
  if (!isModule(baseName(path))) {
    throw new UsageError(`${given} is neither a TypeScript module, nor a system file (name.system.json), nor a folder`);
  }
  return [rootOf(path, host)];
}

function passedBy(path: string, host: SourceHost): readonly FoundRoot[] {
  if (host.kindOf(path) === 'folder') return rootsInFolder(path, host);
  if (host.kindOf(path) === undefined) return [];
  if (isSystem(baseName(path))) return [{ path, kind: 'system' }];
  return isModule(baseName(path)) ? [rootOf(path, host)] : [];
}

function rootsInFolder(folder: string, host: SourceHost): readonly FoundRoot[] {
  return host.list(folder).flatMap(({ name, kind }) => {
    if (name.startsWith('.') || name === 'node_modules' || name === 'dist') return [];
    const path = `${folder}/${name}`;
    if (kind === 'folder') return rootsInFolder(path, host);
    if (isSystem(name)) return [{ path, kind: 'system' }];
    return isModule(name) ? [rootOf(path, host)] : [];
  });
}

const isSystem = (name: string): boolean => name.endsWith('.system.json');
const isModule = (name: string): boolean => name.endsWith('.ts') && !name.endsWith('.d.ts');

/** An export by default; a `main` that was meant to be one; the needs or limits of a process. */
const startsProcess =
  /\bexport\s+default\b|\bexport\s*\{[^}]*\bdefault\s*[,}]|\basync\s+function\s+main\b|\bexport\s+(function\s+main|(interface|type)\s+Needs|const\s+(main|limits))\b/;

/** What is there and cannot be read must not pass for checked. */
export function readModule(path: string, host: SourceHost): string {
  const text = host.readFile(path);
  if (text === undefined) throw new UsageError(`${path} cannot be read`);
  return text;
}

function rootOf(path: string, host: SourceHost): Root {
  const text = readModule(path, host);
  const isMain = baseName(path) === 'main.ts' && folderOf(path) !== '/';
  const isProcess = isMain && startsProcess.test(text);
  return { path, kind: isProcess ? 'process' : 'module' };
}
