/**
 * Digests and signatures in a browser, whose own are asynchronous.
 *
 * Owns: which library does it, and this page's key. Invariant: the key lives as long as the page and leaves the worker never; what another
 * page built is not trusted here.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Signing, Verifying } from '../../compiler/portable.ts';

export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

export function makeSigning(): Signing {
  const { secretKey, publicKey } = ed25519.keygen();
  return { sha256, publicKey, sign: (bytes) => ed25519.sign(bytes, secretKey) };
}

export const verifying: Verifying = {
  sha256,
  verify(bytes, signature, publicKey) {
    try {
      return ed25519.verify(signature, bytes, publicKey);
    } catch {
      return false; // a key that is no point of the curve
    }
  },
};
