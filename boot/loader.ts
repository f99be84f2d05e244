/**
 * From a process folder or a `.sip` file to an image that may run, or one sentence why not.
 *
 * Owns: where images are found on this host, and that folders are built. Building is the compiler's, the checks are those of
 * `open-image.ts`. Invariant: what was built a moment ago goes through the same checks as any other.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildProcesses, packageFolder, UsageError, verifying } from '../compiler/images.ts';
import { BootError } from './boot-error.ts';
import { imageRefused, type LoadedImage, openSigned } from './open-image.ts';

/** An image that begins so is one of this package's own processes: `skerry:sips/console`. */
const ownPrefix = 'skerry:';

/** Where the image of a system file is. */
export const imagePath = (image: string, root: string): string =>
  image.startsWith(ownPrefix) ? resolve(packageFolder(), image.slice(ownPrefix.length)) : resolve(root, image);

/**
 * Loads every image of a system, building those that are folders in one go. `trusted`: public keys of verifiers, base64. Throws
 * `BootError`, with the diagnostics of all processes that were not accepted.
 */
export async function loadImages(
  images: readonly string[],
  root: string,
  trusted: readonly string[],
  onVerify?: (count: number) => void,
): Promise<ReadonlyMap<string, LoadedImage>> {
  const distinct = [...new Set(images)];
  const folders = distinct.filter((image) => !image.endsWith('.sip'));
  const paths = folders.map((image) => imagePath(image, root));
  const built = await buildFolders(paths, onVerify);
  const loaded = new Map<string, LoadedImage>();
  for (const image of distinct) {
    const path = imagePath(image, root);
    const bytes = built.get(path);
    loaded.set(image, bytes ? openImage(bytes, image, trusted) : await readImage(path, image, trusted));
  }
  return loaded;
}

async function buildFolders(
  folders: readonly string[],
  onVerify: (count: number) => void = () => undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const built = await buildProcesses(folders, { cwd: process.cwd(), onVerify }).catch((error: unknown) => {
    if (error instanceof UsageError) throw new BootError(error.message, { code: 'SK5007' });
    throw error;
  });
  const images = new Map<string, Uint8Array>();
  const refused: string[] = [];
  const diagnostics = [];
  for (const [folder, result] of built) {
    if (result.ok) images.set(folder, result.image);
    else {
      refused.push(folder);
      diagnostics.push(...result.diagnostics);
    }
  }
  if (refused.length > 0) {
    const what = refused.length === 1 ? `${refused[0]} was` : `${refused.length} processes were`;
    throw new BootError(`${what} not accepted by the verifier; nothing was booted`, { diagnostics });
  }
  return images;
}

/** `name`: what the image is called in a refusal. Throws `BootError`. */
export async function readImage(path: string, name: string, trusted: readonly string[]): Promise<LoadedImage> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw imageRefused('there is no such file', name, 'SK5007');
    throw imageRefused(`it cannot be read (${code === '' ? String(error) : code})`, name, 'SK5007');
  }
  return openImage(bytes, name, trusted);
}

/** As `openSigned`, with this host's cryptography. */
export const openImage = (bytes: Uint8Array, name: string, trusted: readonly string[]): LoadedImage =>
  openSigned(bytes, name, trusted, verifying);
