/** Keys out of bytes, wherever the bytes were cut. */
import { describe, expect, it, vi } from 'vitest';
import { type Key, KeyReader } from '../../../sips/shell/keys.ts';

// Inside a process the runtime provides these; here only decoding is wanted.
vi.mock('skerry', () => ({
  Block: { from: (bytes: Uint8Array) => ({ text: () => new TextDecoder().decode(bytes) }) },
  drop: () => undefined,
}));

const show = (keys: readonly Key[]): readonly string[] =>
  keys.map((key) => (key.kind === 'text' ? key.text : `<${key.command}>`));
const read = (...parts: readonly (string | readonly number[])[]): readonly string[] => {
  const reader = new KeyReader();
  return parts.flatMap((part) =>
    show(reader.read(typeof part === 'string' ? new TextEncoder().encode(part) : Uint8Array.from(part))),
  );
};

describe('keys', () => {
  it.each([
    ['ab', ['a', 'b']],
    ['é漢😀', ['é', '漢', '😀']],
    ['\r\n', ['<enter>', '<enter>']],
    ['\u0003\u0004', ['<interrupt>', '<end-of-input>']],
    ['\u001b[A\u001b[D', ['<up>', '<left>']],
    ['\u001bOH\u001b[4~', ['<home>', '<end>']],
    ['\u001b[1;5C\u001bb', ['<word-right>', '<word-left>']],
    ['\u001b[99;1Xz', ['z']],
    ['\u001b[200~pasted\u001b[201~', ['p', 'a', 's', 't', 'e', 'd']],
    ['\u0000\u001f', []],
  ])('%j', (text, keys) => {
    expect(read(text)).toEqual(keys);
  });

  it('are whole when they came in pieces', () => {
    expect(read([0xe6], [0xbc], [0xa2, 0x61])).toEqual(['漢', 'a']);
    expect(read([0x1b], [0x5b], [0x33], [0x7e])).toEqual(['<delete>']);
  });

  it('are replaced, not lost in, when their bytes are no UTF-8', () => {
    expect(read([0x80, 0x61])).toEqual(['\ufffd', 'a']);
  });
});
