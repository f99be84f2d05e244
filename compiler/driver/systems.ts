/**
 * System files on disk: which processes they name, and what the linker says of them.
 *
 * Owns: where an image is. Does not judge: `compiler/link` does. Invariant: an image that is there but was not accepted makes
 * no finding in the system file; its own findings say why.
 */
import { readFileSync } from 'node:fs';
import type { Manifest } from '../../abi/index.ts';
import type { CompiledUnit, Opened } from '../compile.ts';
import { relativePath } from '../diagnostics/text.ts';
import { decodeImage } from '../image/index.ts';
import { type ImageAnswer, imagesNamed, type LinkReport, linkReport, rootNamed } from '../link/index.ts';
import { folderOf, joinPath, type SourceHost } from '../source-host.ts';
import type { Root } from '../verify/load.ts';
import { packageFolder } from './files.ts';
import { verifying } from './keys.ts';

/** An image that begins so is one of this package's own processes: `skerry:sips/console`. */
const ownPrefix = 'skerry:';

/** The absolute path of what a system file calls an image. */
export function imagePath(image: string, root: string): string {
  if (image.startsWith(ownPrefix)) return joinPath(packageFolder(), image.slice(ownPrefix.length));
  return image.startsWith('/') ? joinPath('/', image) : joinPath(root, image);
}

export interface SystemOnDisk {
  readonly file: string;
  readonly text: string;
  /** Absolute. */
  readonly root: string;
}

export function readSystem(file: string, host: SourceHost): SystemOnDisk {
  const text = host.readFile(file) ?? '';
  const root = rootNamed(text);
  return { file, text, root: root.startsWith('/') ? root : joinPath(folderOf(file), root) };
}

/** The process folders that a system names, as far as they are there. */
export function processesOf({ text, root }: SystemOnDisk, host: SourceHost): readonly Root[] {
  return imagesNamed(text)
    .filter((image) => !isImageFile(image))
    .map((image): Root => ({ path: `${imagePath(image, root)}/main.ts`, kind: 'process' }))
    .filter(({ path }) => host.kindOf(path) === 'file');
}

export function linkOnDisk({ file, text, root }: SystemOnDisk, units: readonly CompiledUnit[]): LinkReport {
  const byMain = new Map(units.map((unit) => [unit.root.path, unit]));
  const manifestOf = (image: string): ImageAnswer => {
    const path = imagePath(image, root);
    if (isImageFile(image)) return manifestInFile(path);
    const unit = byMain.get(`${path}/main.ts`);
    if (unit === undefined) return { missing: 'there is no process in that folder' };
    return unit.verified?.manifest ?? 'rejected';
  };
  return linkReport({ file, text, manifestOf });
}

/** What the manifests are that a system file names, whether or not the processes were accepted; by what it calls an image. */
export function manifestsNamed(
  { root }: SystemOnDisk,
  { loaded, derived }: Opened,
): (image: string) => Manifest | undefined {
  return (image) => {
    const path = imagePath(image, root);
    if (isImageFile(image)) {
      const answer = manifestInFile(path);
      return answer === 'rejected' || 'missing' in answer ? undefined : answer;
    }
    const unit = loaded.units.find((one) => one.root.path === `${path}/main.ts`);
    return unit && derived.manifests.get(unit.root);
  };
}

/** The process folders of the program, as a system file would call them. */
export function imagesFor({ root }: SystemOnDisk, { loaded }: Opened): readonly string[] {
  return loaded.units
    .filter((unit) => unit.root.kind === 'process')
    .map((unit) => relativePath(folderOf(unit.root.path), root))
    .sort();
}

const isImageFile = (image: string): boolean => image.endsWith('.sip');

function manifestInFile(path: string): ImageAnswer {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return { missing: 'there is no such file' };
  }
  const decoded = decodeImage(bytes, verifying);
  return decoded.ok ? decoded.image.manifest : { missing: decoded.reason };
}
