// style: Base58 with bigints, alphabet constants, thrown errors of an own class

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const INDEX: Record<string, bigint> = Object.fromEntries([...ALPHABET].map((ch, i) => [ch, BigInt(i)]));
const BASE = BigInt(ALPHABET.length);

export class Base58Error extends Error {
  override name = 'Base58Error';

  constructor(
    public readonly position: number,
    character: string,
  ) {
    super(`invalid character ${JSON.stringify(character)} at ${position}`);
  }
}

export function encode(bytes: Uint8Array): string {
  let value = bytes.reduce((n, byte) => n * 256n + BigInt(byte), 0n);
  let out = '';
  while (value > 0n) {
    out = ALPHABET.charAt(Number(value % BASE)) + out;
    value /= BASE;
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return ALPHABET.charAt(0).repeat(zeros === -1 ? bytes.length : zeros) + out;
}

export function decode(text: string): Uint8Array {
  let value = 0n;
  for (let i = 0; i < text.length; i++) {
    const ch = text.charAt(i);
    const digit = INDEX[ch];
    if (digit === undefined) throw new Base58Error(i, ch);
    value = value * BASE + digit;
  }
  const bytes: number[] = [];
  for (; value > 0n; value >>= 8n) bytes.unshift(Number(value & 0xffn));
  const [leading = ''] = text.match(/^1*/) ?? [];
  return new Uint8Array([...new Array<number>(leading.length).fill(0), ...bytes]);
}

export function selfTest(): boolean {
  const hello = Uint8Array.from('Hello World!', (ch) => ch.charCodeAt(0));
  const padded = new Uint8Array([0, 0, 40, 127, 180, 205]);
  let error: unknown;
  try {
    decode('abc0');
  } catch (e) {
    error = e;
  }
  return (
    encode(hello) === '2NEpo7TZRRrLZSi2U' &&
    decode(encode(hello)).every((byte, i) => byte === hello[i]) &&
    encode(padded) === '11233QC4' &&
    decode('11233QC4').join() === padded.join() &&
    error instanceof Base58Error &&
    error.position === 3 &&
    error.name === 'Base58Error'
  );
}
