/** Slips of the fingers. */
import { expect, it } from 'vitest';
import { nearest } from '../../../sips/shell/nearest.ts';

const names = ['ls', 'cat', 'grep', 'manifest', 'history'];

it.each([
  ['sl', 'ls'],
  ['cta', 'cat'],
  ['gerp', 'grep'],
  ['manfest', 'manifest'],
  ['histroy', 'history'],
  ['l', 'ls'],
])('%s is near %s', (word, name) => {
  expect(nearest(word, names)).toBe(name);
});

it.each(['frobnicate', 'xyz', 'manifold!', ''])('%j is near nothing', (word) => {
  expect(nearest(word, names)).toBeUndefined();
});
