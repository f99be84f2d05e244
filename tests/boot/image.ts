/** Images signed by a key of the test's, laid out by hand as `abi/image.ts` says. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { defaultLimits, imageMagic, type Manifest, type Need, type Shape } from '../../abi/index.ts';
import { all } from './contracts.ts';

export interface Signer {
  readonly privateKey: KeyObject;
  readonly raw: Buffer;
  /** Base64, as it is trusted. */
  readonly name: string;
}
export function makeSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return { privateKey, raw, name: raw.toString('base64') };
}

export interface Making {
  readonly main: string;
  readonly needs?: readonly Need[];
  readonly args?: Shape;
  readonly abi?: number;
}
export function makeImage(signer: Signer, name: string, { main, needs = [], args, abi = 1 }: Making): Buffer {
  const manifest: Manifest = {
    abi,
    name,
    compiler: 'a test',
    needs,
    args: args ?? null,
    limits: defaultLimits,
    contracts: all,
  };
  const code = `(function (skerry) { "use strict"; async function main(needs) { ${main} } return main; })`;
  return seal(signer, [JSON.stringify(manifest), code, '']);
}

export function seal(signer: Signer, sections: readonly string[]): Buffer {
  const parts = sections.flatMap((section) => {
    const bytes = Buffer.from(section);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return [length, bytes];
  });
  const content = Buffer.concat([Buffer.from(imageMagic, 'latin1'), ...parts]);
  const signed = Buffer.concat([content, createHash('sha256').update(content).digest(), signer.raw]);
  return Buffer.concat([signed, sign(null, signed, signer.privateKey)]);
}
