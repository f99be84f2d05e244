/**
 * The `.sip` container: `abi/image.ts` says what is where, here is how it is written and read.
 *
 * Owns: encoding, and reading without trust: whatever the bytes are, the answer is an image or a sentence, never an exception.
 * Does not own keys or digests: both come in. Invariants: an image that decodes is its own canonical form, so that no byte of
 * it is free; nothing is interpreted before the signature holds.
 */
import { abiVersion, imageMagic, type Manifest } from '../../abi/index.ts';
import { isManifest } from './manifest-form.ts';

export interface ImageContent {
  readonly manifest: Manifest;
  readonly code: string;
  readonly sourceMap: string;
}
export interface SealedImage extends ImageContent {
  /** SHA-256 of manifest, code and source map, as they stand in the file. */
  readonly digest: Uint8Array;
  /** Raw Ed25519 public key of the verifier that signed. */
  readonly signer: Uint8Array;
}

/** The host's cryptography. */
export interface Digests {
  sha256(bytes: Uint8Array): Uint8Array;
}
export interface Signing extends Digests {
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}
export interface Verifying extends Digests {
  verify(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean;
}

/** A verifier's public key as people see it: base64. */
export const keyText = (publicKey: Uint8Array): string => btoa(String.fromCharCode(...publicKey));

export const imageRefusals = {
  SK5001: 'the file is not an image',
  SK5002: 'the image is incomplete',
  SK5003: 'the image does not match its digest',
  SK5004: 'the image does not match its signature',
  SK5006: 'the image was built for another version of the ABI',
  SK5012: 'the manifest of the image is not valid',
} as const;
export type ImageRefusal = keyof typeof imageRefusals;

export type Decoded =
  | { readonly ok: true; readonly image: SealedImage }
  | { readonly ok: false; readonly code: ImageRefusal; readonly reason: string };

const digestLength = 32;
const keyLength = 32;
const signatureLength = 64;
const tailLength = digestLength + keyLength + signatureLength;
const magic = Uint8Array.from(imageMagic, (character) => character.charCodeAt(0));

export function encodeImage({ manifest, code, sourceMap }: ImageContent, signing: Signing): Uint8Array {
  const sections = [JSON.stringify(manifest), code, sourceMap].map((text) => new TextEncoder().encode(text));
  const body = concat([magic, ...sections.flatMap((section) => [lengthOf(section), section])]);
  const signed = concat([body, signing.sha256(body), signing.publicKey]);
  return concat([signed, signing.sign(signed)]);
}

export function decodeImage(bytes: Uint8Array, verifying: Verifying): Decoded {
  const start = bytes.subarray(0, magic.length);
  if (bytes.length === 0 || !start.every((byte, at) => byte === magic[at])) {
    return refuse('SK5001', 'it does not begin as an image does');
  }
  const sections = splitSections(bytes);
  if (sections === undefined) return refuse('SK5002', 'it is incomplete or has more than an image holds');
  const bodyEnd = bytes.length - tailLength;
  const digest = bytes.slice(bodyEnd, bodyEnd + digestLength);
  if (!equal(verifying.sha256(bytes.subarray(0, bodyEnd)), digest)) {
    return refuse('SK5003', 'its content is not what its digest says: it was changed or damaged');
  }
  const signer = bytes.slice(bodyEnd + digestLength, bytes.length - signatureLength);
  const signature = bytes.slice(bytes.length - signatureLength);
  if (!verifying.verify(bytes.subarray(0, bytes.length - signatureLength), signature, signer)) {
    return refuse('SK5004', 'its signature does not hold: it was changed after the verifier accepted it');
  }
  return readContent(sections, digest, signer);
}

function splitSections(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections: Uint8Array[] = [];
  let at = magic.length;
  for (let section = 0; section < 3; section++) {
    if (at + 4 > bytes.length) return undefined;
    const end = at + 4 + view.getUint32(at, true);
    if (end > bytes.length) return undefined;
    sections.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return at + tailLength === bytes.length ? sections : undefined;
}

function readContent(sections: readonly Uint8Array[], digest: Uint8Array, signer: Uint8Array): Decoded {
  const texts = sections.map(readText);
  const [manifestText, code, sourceMap] = texts;
  if (manifestText === undefined || code === undefined || sourceMap === undefined) {
    return refuse('SK5012', 'a part of it is not text');
  }
  const manifest = readJson(manifestText);
  if (typeof manifest !== 'object' || manifest === null || !('abi' in manifest) || typeof manifest.abi !== 'number') {
    return refuse('SK5012', 'its manifest does not say which ABI it is for');
  }
  if (manifest.abi !== abiVersion) {
    const which = manifest.abi > abiVersion ? 'newer' : 'older';
    const reason = `it was built for ABI ${manifest.abi}, which is ${which} than this system's ABI ${abiVersion}. Build it again`;
    return refuse('SK5006', reason);
  }
  if (!isManifest(manifest)) return refuse('SK5012', 'its manifest is not of the form that this ABI has');
  return { ok: true, image: { manifest, code, sourceMap, digest, signer } };
}

function readText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refuse = (code: ImageRefusal, reason: string): Decoded => ({ ok: false, code, reason });

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

function lengthOf(section: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, section.length, true);
  return bytes;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
