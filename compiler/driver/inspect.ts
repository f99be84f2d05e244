/** What an image says of itself, and whether that can be believed here. */
import type { Manifest } from '../../abi/index.ts';
import { decodeImage, type ImageRefusal, keyText } from '../image/index.ts';
import { openKeys, skerryHome, verifying } from './keys.ts';

export type Inspection =
  | {
      readonly ok: true;
      readonly manifest: Manifest;
      /** Hex SHA-256. */
      readonly digest: string;
      /** Base64 of the verifier's public key. */
      readonly signer: string;
      readonly trusted: boolean;
      readonly codeBytes: number;
    }
  | { readonly ok: false; readonly code: ImageRefusal; readonly reason: string };

/** `trust`: public keys besides this machine's own, base64. */
export function inspectImage(bytes: Uint8Array, trust: readonly string[] = [], home = skerryHome()): Inspection {
  const decoded = decodeImage(bytes, verifying);
  if (!decoded.ok) return decoded;
  const { manifest, digest, code } = decoded.image;
  const signer = keyText(decoded.image.signer);
  const trusted = [...trust, keyText(openKeys(home).publicKey)].includes(signer);
  return {
    ok: true,
    manifest,
    digest: Buffer.from(digest).toString('hex'),
    signer,
    trusted,
    codeBytes: Buffer.byteLength(code),
  };
}
