/**
 * From process folders to signed images.
 *
 * Owns: what is built and what is taken from the cache; everything that must be verified is verified in one program. Invariants:
 * an image exists only of a process in which nothing was found; what is bundled are the very texts that were verified; when
 * all comes from the cache, TypeScript is not even loaded.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { encodeImage, type Signing } from '../image/index.ts';
import { ImageCache } from './cache.ts';
import { absolutePath } from './files.ts';
import { openKeys, skerryHome } from './keys.ts';

export interface BuildOptions {
  /** Relative folders start here. */
  readonly cwd: string;
  /** Take what has not changed from the cache, and keep what is built. Default: yes. */
  readonly cache?: boolean;
  /** Instead of `$SKERRY_HOME` or `~/.skerry`. */
  readonly home?: string;
  /** So many processes must be verified, which takes its time. */
  onVerify?(count: number): void;
}
export type Built =
  | { readonly ok: true; readonly image: Uint8Array; readonly cached: boolean }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Throws `UsageError` when there is no process in the folder. */
export async function buildProcess(folder: string, options: BuildOptions): Promise<Built> {
  const built = (await buildProcesses([folder], options)).get(folder);
  if (built === undefined) throw new Error(`${folder} was lost on the way`);
  return built;
}

/** By folder as it was given. Throws `UsageError` when there is no process in one of them. */
export async function buildProcesses(
  folders: readonly string[],
  options: BuildOptions,
): Promise<ReadonlyMap<string, Built>> {
  const home = options.home ?? skerryHome();
  const signing = openKeys(home);
  const cache = options.cache === false ? undefined : new ImageCache(home, signing.publicKey);
  const built = new Map<string, Built>();
  for (const folder of folders) {
    const image = cache?.find(absolutePath(folder, options.cwd));
    if (image !== undefined) built.set(folder, { ok: true, image, cached: true });
  }
  const missing = [...new Set(folders)].filter((folder) => !built.has(folder));
  if (missing.length > 0) {
    options.onVerify?.(missing.length);
    for (const [folder, made] of await verifyAndEmit(missing, options.cwd, signing, cache)) built.set(folder, made);
  }
  return built;
}

async function verifyAndEmit(
  folders: readonly string[],
  cwd: string,
  signing: Signing,
  cache: ImageCache | undefined,
): Promise<ReadonlyMap<string, Built>> {
  const [{ checkProcesses }, { textsToEmit }, { restoreScopes }, { emit }] = await Promise.all([
    import('./check.ts'),
    import('../verify/emission/index.ts'),
    import('../verify/scopes.ts'),
    import('../emit/index.ts'),
  ]);
  const units = checkProcesses(folders, { cwd });
  const made = folders.map(async (folder): Promise<readonly [string, Built]> => {
    const unit = units.get(folder);
    if (unit?.verified === undefined) return [folder, { ok: false, diagnostics: unit?.diagnostics ?? [] }];
    const { context, modules, manifest } = unit.verified;
    const emitted = await emit({ entry: unit.root.path, modules: textsToEmit(context), restoreScopes });
    const image = encodeImage({ manifest, ...emitted }, signing);
    cache?.keep(absolutePath(folder, cwd), modules, image);
    return [folder, { ok: true, image, cached: false }];
  });
  return new Map(await Promise.all(made));
}
