/**
 * From the bytes of a `.sip` file to an image that may run, or one sentence why not.
 *
 * Owns: the order of the checks: form, digest, signature, signer, ABI. Does not build images. Invariants: nothing of an image
 * is interpreted before its signature holds; there is no switch that skips a check.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { abiVersion, imageMagic, type Manifest } from '../abi/index.ts';
import { type BootCode, BootError } from './boot-error.ts';

export interface LoadedImage {
  readonly manifest: Manifest;
  readonly code: string;
  readonly sourceMap: string;
  /** SHA-256, hex, of manifest, code and source map. */
  readonly digest: string;
  /** The verifier's public key, base64. */
  readonly signer: string;
}

const digestLength = 32;
const keyLength = 32;
const signatureLength = 64;

/** `trusted`: public keys of verifiers, base64. `name`: what the image is called in a refusal. Throws `BootError`. */
export async function readImage(path: string, name: string, trusted: readonly string[]): Promise<LoadedImage> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw refuse('SK5007', name, 'there is no such file');
    throw refuse('SK5007', name, `it cannot be read (${code === '' ? String(error) : code})`);
  }
  return openImage(bytes, name, trusted);
}

export function openImage(bytes: Uint8Array, name: string, trusted: readonly string[]): LoadedImage {
  const sections = splitImage(bytes, name);
  const { digest, key, signature, digested, signed } = sections;
  const found = createHash('sha256').update(digested).digest();
  if (!found.equals(digest))
    throw refuse('SK5003', name, 'its content is not what its digest says: it was changed or damaged');
  if (!signatureHolds(signed, key, signature)) {
    throw refuse('SK5004', name, 'its signature does not hold: it was changed after the verifier accepted it');
  }
  const signer = Buffer.from(key).toString('base64');
  if (!trusted.includes(signer)) {
    throw refuse(
      'SK5005',
      name,
      `it was signed by ${signer}, which is not trusted here. Build it again on this machine, or name that key in \`trust\` of the system file`,
    );
  }
  const manifest = parseManifest(sections.manifest, name);
  return { manifest, code: sections.code, sourceMap: sections.sourceMap, digest: found.toString('hex'), signer };
}

function splitImage(bytes: Uint8Array, name: string) {
  const magic = Buffer.from(imageMagic, 'latin1');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, magic.length).equals(magic)) {
    const start = magic.subarray(0, buffer.length);
    if (buffer.length > 0 && buffer.length < magic.length && start.equals(buffer)) throw incomplete(name);
    throw refuse('SK5001', name, 'it is not an image');
  }
  let at = magic.length;
  const section = (): string => {
    if (at + 4 > buffer.length) throw incomplete(name);
    const end = at + 4 + buffer.readUInt32LE(at);
    if (end > buffer.length) throw incomplete(name);
    const text = buffer.toString('utf8', at + 4, end);
    at = end;
    return text;
  };
  const manifest = section();
  const code = section();
  const sourceMap = section();
  const keyAt = at + digestLength;
  const signatureAt = keyAt + keyLength;
  if (signatureAt + signatureLength !== buffer.length) throw incomplete(name);
  return {
    manifest,
    code,
    sourceMap,
    digested: buffer.subarray(0, at),
    digest: buffer.subarray(at, keyAt),
    key: buffer.subarray(keyAt, signatureAt),
    signed: buffer.subarray(0, signatureAt),
    signature: buffer.subarray(signatureAt),
  };
}

/** False also for a key that is no point of the curve. */
function signatureHolds(signed: Uint8Array, key: Uint8Array, signature: Uint8Array): boolean {
  try {
    const x = Buffer.from(key).toString('base64url');
    return verify(null, signed, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}

/** What a trusted verifier signed is a manifest; only its version is in question. */
function parseManifest(text: string, name: string): Manifest {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw refuse('SK5012', name, 'its manifest is not JSON');
  }
  if (!isVersioned(manifest)) throw refuse('SK5012', name, 'its manifest does not say which ABI it is for');
  if (manifest.abi !== abiVersion) {
    const which = manifest.abi > abiVersion ? 'newer' : 'older';
    throw refuse(
      'SK5006',
      name,
      `it was built for ABI ${manifest.abi}, which is ${which} than this system's ABI ${abiVersion}. Build it again`,
    );
  }
  return manifest;
}

/** The signature vouches for the rest: the verifier that made it wrote a whole manifest of its version. */
function isVersioned(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'abi' in value && typeof value.abi === 'number';
}

const incomplete = (name: string): BootError =>
  refuse('SK5002', name, 'it is incomplete or has more than an image holds');

function refuse(code: BootCode, name: string, why: string): BootError {
  return new BootError(`${name} cannot be loaded: ${why}`, { code });
}
