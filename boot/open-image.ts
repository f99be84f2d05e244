/**
 * From the bytes of an image to an image that may run, or one sentence why not; on any host.
 *
 * Owns: the checks that every image goes through, in their order: form, digest, signature, signer, and the second verifier's, which
 * reads the code itself. Does not own where bytes come from, or keys. Invariants: nothing of an image is interpreted before its
 * signature holds; there is no switch that skips a check, also not for what was built a moment ago.
 */
import type { Manifest } from '../abi/index.ts';
import { decodeImage, keyText } from '../compiler/images.ts';
import type { Verifying } from '../compiler/portable.ts';
import { verifyScript } from '../runtime/index.ts';
import { BootError } from './boot-error.ts';

export interface LoadedImage {
  readonly manifest: Manifest;
  readonly code: string;
  readonly sourceMap: string;
  /** SHA-256, hex, of manifest, code and source map. */
  readonly digest: string;
  /** The verifier's public key, base64. */
  readonly signer: string;
}

/** `trusted`: public keys of verifiers, base64. Throws `BootError`. */
export function openSigned(
  bytes: Uint8Array,
  name: string,
  trusted: readonly string[],
  verifying: Verifying,
): LoadedImage {
  const decoded = decodeImage(bytes, verifying);
  if (!decoded.ok) throw imageRefused(decoded.reason, name, decoded.code);
  const { manifest, code, sourceMap, digest } = decoded.image;
  const signer = keyText(decoded.image.signer);
  if (!trusted.includes(signer)) {
    const why = `it was signed by ${signer}, which is not trusted here. Build it again on this machine, or name that key in \`trust\` of the system file`;
    throw imageRefused(why, name, 'SK5005');
  }
  const refusal = verifyScript(code);
  if (refusal)
    throw imageRefused(
      `${refusal.reason} (line ${refusal.line}, column ${refusal.column} of its code)`,
      name,
      'SK5013',
    );
  return { manifest, code, sourceMap, digest: hex(digest), signer };
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const imageRefused = (why: string, name: string, code: BootError['code'] & string): BootError =>
  new BootError(`${name} cannot be loaded: ${why}`, { code });
