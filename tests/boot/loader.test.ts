/** What is no image, is not whole, was changed, or is nobody's we know, is not loaded. */
import { describe, expect, it } from 'vitest';
import { type BootError, openImage, readImage } from '../../boot/index.ts';
import { makeImage, makeSigner, seal } from './image.ts';

const signer = makeSigner();
const image = makeImage(signer, 'hello', { main: '' });
const codeOf = (bytes: Uint8Array, trusted: readonly string[] = [signer.name]): string => {
  try {
    openImage(bytes, 'hello.sip', trusted);
    return 'loaded';
  } catch (error) {
    return (error as BootError).code ?? String(error);
  }
};

describe('an image', () => {
  it('is loaded when everything holds', () => {
    expect(openImage(image, 'hello.sip', [signer.name])).toMatchObject({
      manifest: { name: 'hello' },
      signer: signer.name,
    });
  });

  it('is refused when any one byte is another', () => {
    for (let at = 0; at < image.length; at += image.length > 4000 ? 7 : 1) {
      const changed = Buffer.from(image);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(codeOf(changed), `byte ${at}`).toMatch(/^SK500[1-4]$/);
    }
  });

  it.each([1, 7, 8, 11, 12, 100, image.length - 1])('is refused when only %i bytes of it are there', (length) => {
    expect(codeOf(image.subarray(0, length))).toBe('SK5002');
  });

  it.each<[string, Uint8Array, readonly string[], string]>([
    ['is empty', Buffer.alloc(0), [signer.name], 'SK5001'],
    ['is something else', Buffer.from('#!/bin/sh\necho no'), [signer.name], 'SK5001'],
    ['has more than it should', Buffer.concat([image, Buffer.from('x')]), [signer.name], 'SK5002'],
    ['was signed by somebody unknown', image, [makeSigner().name], 'SK5005'],
    ['is trusted by nobody', image, [], 'SK5005'],
    [
      'was signed again by another for the trusted one',
      seal({ ...makeSigner(), raw: signer.raw }, ['{}', '', '']),
      [signer.name],
      'SK5004',
    ],
    ['is for a newer ABI', makeImage(signer, 'x', { main: '', abi: 2 }), [signer.name], 'SK5006'],
    ['is for an older ABI', makeImage(signer, 'x', { main: '', abi: 0 }), [signer.name], 'SK5006'],
    ['has a manifest that is no JSON', seal(signer, ['{', '', '']), [signer.name], 'SK5012'],
    ['has a manifest without a version', seal(signer, ['{}', '', '']), [signer.name], 'SK5012'],
  ])('is refused when it %s', (_what, bytes, trusted, code) => {
    expect(codeOf(bytes, trusted)).toBe(code);
  });

  it('is refused when there is none', async () => {
    await expect(readImage('/nowhere/x.sip', 'x.sip', [])).rejects.toThrow(
      'x.sip cannot be loaded: there is no such file',
    );
    await expect(readImage('/', 'root', [])).rejects.toMatchObject({ code: 'SK5007' });
  });
});
