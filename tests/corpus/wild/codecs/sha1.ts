// style: FIPS 180-4, functions over typed arrays, message schedule in a Uint32Array

function rotl(x: number, n: number): number {
  return (x << n) | (x >>> (32 - n));
}

function padMessage(message: Uint8Array): Uint8Array {
  const bitLength = message.length * 8;
  const blocks = Math.ceil((message.length + 9) / 64);
  const padded = new Uint8Array(blocks * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bitLength / 2 ** 32));
  view.setUint32(padded.length - 4, bitLength >>> 0);
  return padded;
}

function round(t: number, b: number, c: number, d: number): [number, number] {
  if (t < 20) return [(b & c) ^ (~b & d), 0x5a827999];
  if (t < 40) return [b ^ c ^ d, 0x6ed9eba1];
  if (t < 60) return [(b & c) ^ (b & d) ^ (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
}

export function sha1(message: Uint8Array): Uint8Array {
  const data = padMessage(message);
  const input = new DataView(data.buffer);
  const w = new Uint32Array(80);
  let [h0, h1, h2, h3, h4] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];

  for (let offset = 0; offset < data.length; offset += 64) {
    for (let t = 0; t < 16; t++) w[t] = input.getUint32(offset + t * 4);
    for (let t = 16; t < 80; t++) w[t] = rotl((w[t - 3] ?? 0) ^ (w[t - 8] ?? 0) ^ (w[t - 14] ?? 0) ^ (w[t - 16] ?? 0), 1);
    let [a, b, c, d, e] = [h0, h1, h2, h3, h4];
    w.forEach((word, t) => {
      const [f, k] = round(t, b, c, d);
      const temp = (rotl(a, 5) + f + e + k + word) >>> 0;
      e = d;
      d = c;
      c = rotl(b, 30) >>> 0;
      b = a;
      a = temp;
    });
    h0 = (h0 + a) >>> 0;
    h1 = (h1 + b) >>> 0;
    h2 = (h2 + c) >>> 0;
    h3 = (h3 + d) >>> 0;
    h4 = (h4 + e) >>> 0;
  }

  const digest = new DataView(new ArrayBuffer(20));
  [h0, h1, h2, h3, h4].forEach((h, i) => digest.setUint32(i * 4, h));
  return new Uint8Array(digest.buffer);
}

export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

const ascii = (text: string) => Uint8Array.from(text, (ch) => ch.charCodeAt(0));

export function selfTest(): boolean {
  return (
    toHex(sha1(ascii('abc'))) === 'a9993e364706816aba3e25717850c26c9cd0d89d' &&
    toHex(sha1(new Uint8Array())) === 'da39a3ee5e6b4b0d3255bfef95601890afd80709' &&
    toHex(sha1(ascii('The quick brown fox jumps over the lazy dog'))) === '2fd4e1c67a2d28fced849ee1bb76e7391b93eb12'
  );
}
