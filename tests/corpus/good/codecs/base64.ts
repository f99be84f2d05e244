// style: bytes in and out, variants through a small options type, Map for decoding

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export interface Base64Variant {
  readonly last: '+/' | '-_';
  readonly padded: boolean;
}

export const STANDARD: Base64Variant = { last: '+/', padded: true };
export const URL_SAFE: Base64Variant = { last: '-_', padded: false };

export function encode(bytes: Uint8Array, { last, padded } = STANDARD): string {
  const alphabet = ALPHABET + last;
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const triple = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += alphabet.charAt(triple >> 18) + alphabet.charAt((triple >> 12) & 63);
    if (b !== undefined) out += alphabet.charAt((triple >> 6) & 63);
    else if (padded) out += '=';
    if (c !== undefined) out += alphabet.charAt(triple & 63);
    else if (padded) out += '=';
  }
  return out;
}

export function decode(text: string, variant: Base64Variant = STANDARD): Uint8Array {
  const values = new Map<string, number>();
  [...ALPHABET, ...variant.last].forEach((char, value) => values.set(char, value));
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const char of text) {
    if (char === '=') break;
    const value = values.get(char);
    if (value === undefined) throw new SyntaxError(`'${char}' is not base64`);
    buffer = (buffer << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
      buffer &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
}

export function selfTest(): boolean {
  const bytes = (text: string) => Uint8Array.from([...text], (c) => c.charCodeAt(0));
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  let refused = false;
  try {
    decode('ab-d');
  } catch {
    refused = true;
  }
  return (
    ['', 'f', 'fo', 'foo', 'foob'].map((text) => encode(bytes(text))).join() === ',Zg==,Zm8=,Zm9v,Zm9vYg==' &&
    decode(encode(all)).join() === all.join() &&
    decode(encode(all, URL_SAFE), URL_SAFE).length === 256 &&
    !encode(all, URL_SAFE).includes('+') &&
    refused
  );
}
