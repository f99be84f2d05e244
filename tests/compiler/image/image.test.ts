/** An image is what the verifier wrote, to the byte, or it is refused with a sentence. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { defaultLimits, type Manifest } from '../../../abi/index.ts';
import { decodeImage, encodeImage, type ImageRefusal, imageRefusals, verifying } from '../../../compiler/images.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const signing = {
  sha256,
  publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32),
  sign: (bytes: Uint8Array) => sign(null, bytes, privateKey),
};
const manifest: Manifest = {
  abi: 1,
  name: 'small',
  compiler: 'a test',
  needs: [{ name: 'echo', kind: 'imp', contract: 'Echo', state: 'Start' }],
  args: { kind: 'record', fields: [{ name: 'word', optional: false, shape: { kind: 'string' } }] },
  limits: defaultLimits,
  contracts: [
    {
      name: 'Echo',
      digest: 'd',
      states: [
        { name: 'Start', speaker: 'client', next: [1] },
        { name: 'End', speaker: 'nobody', next: [-1] },
      ],
      messages: [{ name: 'quit', speaker: 'client', fields: [] }],
      queueBound: 1,
    },
  ],
};
const content = { manifest, code: '(function (skerry) { return main; })', sourceMap: '{"version":3}' };
const image = encodeImage(content, signing);
const codeOf = (bytes: Uint8Array): ImageRefusal | 'accepted' => {
  const decoded = decodeImage(bytes, verifying);
  return decoded.ok ? 'accepted' : decoded.code;
};

it('reads back what was written', () => {
  const decoded = decodeImage(image, verifying);
  expect(decoded).toMatchObject({ ok: true, image: content });
});

it('refuses every single bit flipped', () => {
  const accepted: number[] = [];
  for (let at = 0; at < image.length; at++) {
    for (const bit of [1, 128]) {
      const changed = image.slice();
      changed[at] = (changed[at] ?? 0) ^ bit;
      if (codeOf(changed) === 'accepted') accepted.push(at);
    }
  }
  expect(accepted).toEqual([]);
});

it('refuses every shorter and every longer file', () => {
  for (let length = 0; length < image.length; length++) expect(codeOf(image.subarray(0, length))).not.toBe('accepted');
  expect(codeOf(Uint8Array.from([...image, 0]))).toBe('SK5002');
});

/** An image whose parts are whatever they are, rightly signed. */
function sealed(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const sections = parts.flatMap((part) => {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return [length, bytes];
  });
  const body = Buffer.concat([image.subarray(0, 8), ...sections]);
  const signed = Buffer.concat([body, sha256(body), signing.publicKey]);
  return Buffer.concat([signed, signing.sign(signed)]);
}
const withManifest = (change: object): Uint8Array => sealed([JSON.stringify({ ...manifest, ...change }), 'code', '{}']);

describe('every refusal comes about', () => {
  const cases: Readonly<Record<ImageRefusal, readonly Uint8Array[]>> = {
    SK5001: [new Uint8Array(), Buffer.from('#!/bin/sh\n'), Buffer.from('SKERRZ')],
    SK5002: [image.subarray(0, 8), image.subarray(0, -1), Buffer.concat([image, image])],
    SK5003: [Buffer.from(image).fill(0x20, 40, 41)],
    SK5004: [Buffer.concat([image.subarray(0, -64), Buffer.alloc(64)])],
    SK5006: [withManifest({ abi: 2 }), withManifest({ abi: 0 })],
    SK5012: [
      sealed(['not json', 'code', '{}']),
      sealed(['[]', 'code', '{}']),
      sealed([Buffer.from([0xff, 0xfe]), 'code', '{}']),
      sealed([JSON.stringify(manifest), Buffer.from([0xc0]), '{}']),
      withManifest({ needs: 'all' }),
      withManifest({ more: true }),
      withManifest({ limits: { memoryBytes: -1, turnMs: 1, blockBytes: 1 } }),
      withManifest({
        contracts: [{ ...manifest.contracts[0], states: [{ name: 'S', speaker: 'client', next: [7] }] }],
      }),
      withManifest({ args: { kind: 'anything' } }),
    ],
  };
  it.each(Object.entries(cases))('%s', (code, images) => {
    expect(images.map(codeOf)).toEqual(images.map(() => code));
  });
  it('has a case for each', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(imageRefusals).sort());
  });
});

it('refuses an image signed with another key than it names', () => {
  const other = generateKeyPairSync('ed25519');
  const forged = encodeImage(content, { ...signing, sign: (bytes) => sign(null, bytes, other.privateKey) });
  expect(codeOf(forged)).toBe('SK5004');
});
