/**
 * A thousand images that somebody laid hands on: none gets in.
 *
 * Three hands: one that changes bytes of a signed image, one that signs with a key of its own, and one that has the right key and puts
 * the code of an attack where a program's was. The last gets past the signature; the second verifier is what stops it.
 */
import { expect, test } from 'vitest';
import { BootError, openImage } from '../../boot/index.ts';
import { makeImage, makeSigner, seal } from './image.ts';

const signer = makeSigner();
const stranger = makeSigner();
const image = makeImage(signer, 'hello', { main: 'const { args } = needs; return args;' });

/** Marsaglia's xorshift, so that every run sees the same thousand. */
function* numbers(seed: number): Generator<number, never, unknown> {
  let state = seed;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 0;
  }
}

const refusalOf = (bytes: Uint8Array): string => {
  try {
    openImage(bytes, 'tampered.sip', [signer.name]);
    return 'loaded';
  } catch (error) {
    if (!(error instanceof BootError)) throw error;
    return error.code ?? error.message;
  }
};

test('changed, cut, doubled and swapped bytes are all noticed', () => {
  const random = numbers(2026);
  const next = (below: number): number => random.next().value % below;
  const seen = new Map<string, number>();
  for (let round = 0; round < 800; round += 1) {
    const bytes = Buffer.from(image);
    const at = next(bytes.length);
    const other = next(bytes.length);
    const length = 1 + next(40);
    const hands: readonly (() => Buffer)[] = [
      () => bytes.fill((bytes[at] ?? 0) ^ (1 + next(255)), at, at + 1),
      () => bytes.subarray(0, at),
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]),
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(at + length, bytes.length))]),
      () => {
        bytes.copyWithin(at, other, other + length);
        return bytes;
      },
    ];
    const changed = hands[round % hands.length]?.() ?? bytes;
    if (changed.equals(image)) continue;
    const code = refusalOf(changed);
    seen.set(code, (seen.get(code) ?? 0) + 1);
  }
  expect([...seen.keys()].filter((code) => !/^SK50(0[1-6]|12)$/.test(code))).toEqual([]);
  expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(700);
});

const attacks: readonly string[] = [
  'return globalThis;',
  'return ({}).constructor;',
  'return (() => 1)["con" + "structor"]("return 1")();',
  'return eval("1");',
  'return new Function("return 1")();',
  'return import("node:fs");',
  'return Object.getPrototypeOf(needs);',
  'return skerry;',
  'const all = skerry; return all;',
  'return skerry.send(1, 2);',
  'with (needs) { return args; }',
  'return arguments;',
  'return new Date();',
  'return Math.random();',
  'return needs.__proto__;',
  'class A {} return A.prototype;',
  'debugger;',
  'return Reflect.ownKeys(needs);',
  'return Symbol.prototype;',
  'delete needs.args;',
];

test('an attack signed with the right key is stopped by the second verifier', () => {
  const manifest = manifestText();
  for (let round = 0; round < 200; round += 1) {
    const attack = attacks[round % attacks.length] ?? '';
    const place = ['', 'const f = () => { ', 'class B { m() { ', 'for (const x of [1]) { ', 'try { '][round % 5] ?? '';
    const close = ['', ' };', ' } }', ' }', ' } catch { }'][round % 5] ?? '';
    const code = `(function (skerry) { "use strict"; async function main(needs) { ${place}${attack}${close} } return main; })`;
    expect(refusalOf(seal(signer, [manifest, code, ''])), code).toBe('SK5013');
  }
});

test('the same code signed by a stranger does not come so far', () => {
  for (const attack of attacks) {
    expect(refusalOf(makeImage(stranger, 'hello', { main: attack }))).toBe('SK5005');
  }
});

/** The manifest of the image as it stands in it: after the magic and a length. */
function manifestText(): string {
  const length = image.readUInt32LE(8);
  return image.subarray(12, 12 + length).toString();
}
