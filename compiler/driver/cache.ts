/**
 * Images that were built before, so that a boot need not verify what has not changed.
 *
 * Owns: what an image depends on: the compiler itself, the sealed library, and every module of the process, by digest. Does not
 * own trust: whoever uses an image from here checks its signature as of any other. Invariants: an entry is written whole or
 * not at all; one that cannot be read, whose image is damaged, or whose sources changed, is as if it were not there; no cache
 * is no error.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeImage } from '../image/index.ts';
import { packageFolder } from './files.ts';
import { verifying } from './keys.ts';

interface Entry {
  /** Absolute path to digest, of every module. */
  readonly modules: Readonly<Record<string, string>>;
  /** Absolute paths where there was nothing: a module there would be found before one of these. */
  readonly absent: readonly string[];
  /** Base64. */
  readonly image: string;
}

export class ImageCache {
  readonly #folder: string;
  readonly #compiler: string;

  /** `signer`: an image of another key is another image. */
  constructor(home: string, signer: Uint8Array) {
    this.#folder = join(home, 'cache');
    this.#compiler = digestOf([compilerDigest(), Buffer.from(signer)]);
  }

  /** The image of the process in an absolute folder, when nothing it depends on has changed since. */
  find(folder: string): Uint8Array | undefined {
    const entry = readEntry(this.#pathOf(folder));
    if (entry === undefined) return undefined;
    const changed = Object.entries(entry.modules).some(([path, digest]) => fileDigest(path) !== digest);
    if (changed || entry.absent.some((path) => existsSync(path))) return undefined;
    const image = Buffer.from(entry.image, 'base64');
    return decodeImage(image, verifying).ok ? image : undefined;
  }

  /** `modules`: the texts that were verified, by absolute path. */
  keep(folder: string, modules: ReadonlyMap<string, string>, image: Uint8Array): void {
    const digests = Object.fromEntries([...modules].map(([path, text]) => [path, digestOf([text])]));
    const absent = [...modules.keys()].flatMap(shadowOf).filter((path) => !existsSync(path));
    const entry: Entry = { modules: digests, absent, image: Buffer.from(image).toString('base64') };
    const path = this.#pathOf(folder);
    const temporary = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeFileSync(temporary, JSON.stringify(entry), { mode: 0o600 });
      renameSync(temporary, path);
    } catch {
      discard(temporary);
    }
  }

  #pathOf(folder: string): string {
    return join(this.#folder, `${digestOf([this.#compiler, folder])}.json`);
  }
}

/** What `./part` means before it means `part/index.ts`. */
const shadowOf = (path: string): readonly string[] =>
  path.endsWith('/index.ts') ? [path.replace(/\/index\.ts$/, '.ts')] : [];

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never made: there is no folder to make it in.
  }
}

function readEntry(path: string): Entry | undefined {
  try {
    const entry: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isEntry(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'image' in value &&
  typeof value.image === 'string' &&
  'absent' in value &&
  Array.isArray(value.absent) &&
  value.absent.every((path) => typeof path === 'string') &&
  'modules' in value &&
  typeof value.modules === 'object' &&
  value.modules !== null &&
  Object.keys(value.modules).length > 0;

function fileDigest(path: string): string | undefined {
  try {
    return digestOf([readFileSync(path, 'utf8')]);
  } catch {
    return undefined;
  }
}

/** Hex SHA-256 of the parts, each with its length before it. */
function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** Of the compiler that is running, bundled or from its sources, the versions it uses, and the library it checks against. */
function compilerDigest(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const own = here.endsWith('driver') ? dirname(here) : here;
  const versions = readFileSync(join(packageFolder(), 'package.json'), 'utf8');
  return digestOf([versions, ...[own, join(packageFolder(), 'abi')].flatMap((folder) => codeIn(folder))]);
}

function codeIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly string[] => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return codeIn(path);
      return /\.(ts|js)$/.test(entry.name) ? [entry.name, readFileSync(path, 'utf8')] : [];
    });
}
