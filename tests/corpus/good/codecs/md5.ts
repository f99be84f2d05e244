// style: RFC 1321, computed sine table, little-endian words, tuple state

type State = [a: number, b: number, c: number, d: number];

const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

function mix(round: number, b: number, c: number, d: number): number {
  switch (round) {
    case 0:
      return (b & c) | (~b & d);
    case 1:
      return (d & b) | (~d & c);
    case 2:
      return b ^ c ^ d;
    default:
      return c ^ (b | ~d);
  }
}

function wordIndex(round: number, i: number): number {
  const multipliers = [1, 5, 3, 7];
  const offsets = [0, 1, 5, 0];
  return ((multipliers[round] ?? 1) * i + (offsets[round] ?? 0)) % 16;
}

function compress([a0, b0, c0, d0]: State, words: readonly number[]): State {
  let [a, b, c, d] = [a0, b0, c0, d0];
  for (let i = 0; i < 64; i++) {
    const round = i >> 4;
    const sum = (a + mix(round, b, c, d) + (SINES[i] ?? 0) + (words[wordIndex(round, i)] ?? 0)) | 0;
    const shift = SHIFTS[round]?.[i % 4] ?? 0;
    const rotated = (sum << shift) | (sum >>> (32 - shift));
    [a, b, c, d] = [d, (b + rotated) | 0, b, c];
  }
  return [(a0 + a) | 0, (b0 + b) | 0, (c0 + c) | 0, (d0 + d) | 0];
}

export function md5(input: readonly number[]): string {
  const bytes = [...input, 0x80];
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let i = 0; i < 8; i++) bytes.push(i < 4 ? ((input.length * 8) >>> (8 * i)) & 0xff : 0);

  let state: State = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let block = 0; block < bytes.length; block += 64) {
    const words: number[] = [];
    for (let i = block; i < block + 64; i += 4) {
      const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = bytes.slice(i, i + 4);
      words.push(b0 | (b1 << 8) | (b2 << 16) | (b3 << 24));
    }
    state = compress(state, words);
  }

  let hex = '';
  for (const word of state) {
    for (let shift = 0; shift < 32; shift += 8) hex += ((word >>> shift) & 0xff).toString(16).padStart(2, '0');
  }
  return hex;
}

export function selfTest(): boolean {
  const hash = (text: string) => md5(Array.from(text, (c) => c.charCodeAt(0)));
  return (
    hash('') === 'd41d8cd98f00b204e9800998ecf8427e' &&
    hash('message digest') === 'f96b697d7cb7938d525a2f31aaf161d0' &&
    hash('1234567890'.repeat(8)) === '57edf4a22be3c955ac49da2e2107b67a'
  );
}
