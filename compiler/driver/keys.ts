/**
 * The verifier's key on this machine, and the cryptography of images.
 *
 * Owns: where the key lives and how it comes to be: on first use, in `$SKERRY_HOME` or `~/.skerry`, readable by its owner only.
 * Invariants: two programs that need the first key at once end with one key; the private key never leaves this file.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Signing, Verifying } from '../image/index.ts';
import { UsageError } from './usage-error.ts';

/** The folder that holds this user's key and cache. */
export const skerryHome = (env: NodeJS.ProcessEnv = process.env): string => {
  const given = env.SKERRY_HOME;
  return given !== undefined && given !== '' ? given : join(homedir(), '.skerry');
};

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

export const verifying: Verifying = {
  sha256,
  verify(bytes, signature, publicKey) {
    try {
      const x = Buffer.from(publicKey).toString('base64url');
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
      return verify(null, bytes, key, signature);
    } catch {
      return false; // a key that is no point of the curve
    }
  },
};

/** This machine's verifier. Makes its key when there is none. Throws `UsageError` when it can be neither read nor made. */
export function openKeys(home = skerryHome()): Signing {
  const path = join(home, 'verifier-key.pem');
  const key = readKey(path) ?? makeKey(home, path);
  const publicKey = rawPublicKey(key);
  return { sha256, publicKey, sign: (bytes) => sign(null, bytes, key) };
}

function readKey(path: string): KeyObject | undefined {
  let pem: string;
  try {
    pem = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UsageError(
      `the verifier's key ${path} cannot be read: ${String(error)}. Set SKERRY_HOME to a folder of yours`,
    );
  }
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {}
  throw new UsageError(`${path} is not an Ed25519 private key; move it away and a new one is made`);
}

/** Written whole under a name of its own, then linked: who comes second finds the first one's. */
function makeKey(home: string, path: string): KeyObject {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(temporary, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    chmodSync(temporary, 0o600);
    try {
      linkSync(temporary, path);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  } catch (error) {
    throw new UsageError(
      `no key for the verifier can be made in ${home}: ${String(error)}. Set SKERRY_HOME to a folder of yours`,
    );
  } finally {
    rmSync(temporary, { force: true });
  }
  const made = readKey(path);
  if (made === undefined) throw new UsageError(`the verifier's key ${path} was removed as soon as it was made`);
  return made;
}

/** The last 32 bytes of the DER form. */
const rawPublicKey = (key: KeyObject): Uint8Array =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32);
