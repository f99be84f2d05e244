/** Counting over blocks that were cut anywhere. */
import { expect, it } from 'vitest';
import { Counter } from '../../../sips/commands/wc/counter.ts';

const bytes = new TextEncoder().encode('één twee\nドライ  vier\n\nfünf');

it.each([1, 2, 3, 5, 7, 100])('counts the same in blocks of %d bytes', (length) => {
  const counter = new Counter();
  for (let at = 0; at < bytes.length; at += length) counter.add(bytes.subarray(at, at + length));
  const { lines, words, characters } = counter;
  expect({ lines, words, characters, bytes: counter.bytes }).toEqual({
    lines: 3,
    words: 5,
    characters: 24,
    bytes: bytes.length,
  });
});

it('counts nothing in nothing', () => {
  const { lines, words, characters } = new Counter();
  expect([lines, words, characters]).toEqual([0, 0, 0]);
});
