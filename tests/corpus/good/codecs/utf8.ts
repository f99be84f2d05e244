// style: encoder and decoder as generators over code points, replacement characters

const REPLACEMENT = 0xfffd;

function* encodeCodePoint(code: number): Generator<number> {
  if (code < 0x80) {
    yield code;
  } else if (code < 0x800) {
    yield 0xc0 | (code >> 6);
    yield 0x80 | (code & 0x3f);
  } else if (code < 0x10000) {
    yield 0xe0 | (code >> 12);
    yield 0x80 | ((code >> 6) & 0x3f);
    yield 0x80 | (code & 0x3f);
  } else {
    yield 0xf0 | (code >> 18);
    yield 0x80 | ((code >> 12) & 0x3f);
    yield 0x80 | ((code >> 6) & 0x3f);
    yield 0x80 | (code & 0x3f);
  }
}

export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? REPLACEMENT;
    const lone = code >= 0xd800 && code <= 0xdfff;
    bytes.push(...encodeCodePoint(lone ? REPLACEMENT : code));
  }
  return new Uint8Array(bytes);
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  if (lead >= 0xf0 && lead < 0xf5) return 4;
  return 0;
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000] as const;

function* codePoints(bytes: Uint8Array): Generator<number> {
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i++] ?? 0;
    const length = sequenceLength(lead);
    if (length <= 1) {
      yield length === 1 ? lead : REPLACEMENT;
      continue;
    }
    let code = lead & (0xff >> (length + 1));
    let read = 1;
    for (; read < length; read++) {
      const next = bytes[i];
      if (next === undefined || (next & 0xc0) !== 0x80) break;
      code = (code << 6) | (next & 0x3f);
      i++;
    }
    const valid = read === length && code >= (SMALLEST[length] ?? 0) && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    yield valid ? code : REPLACEMENT;
  }
}

export function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  for (const code of codePoints(bytes)) text += String.fromCodePoint(code);
  return text;
}

export function selfTest(): boolean {
  const text = 'naïve – 日本 𝒳🙂';
  const bytes = encodeUtf8(text);
  return (
    decodeUtf8(bytes) === text &&
    bytes.length === 26 &&
    decodeUtf8(Uint8Array.of(0x61, 0xff, 0x62, 0xe2, 0x82)) === 'a\ufffdb\ufffd' &&
    decodeUtf8(Uint8Array.of(0xed, 0xa0, 0x80)) === '\ufffd' &&
    encodeUtf8('\ud800').join() === '239,191,189'
  );
}
