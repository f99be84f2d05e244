// style: Lempel and Ziv 1977, tokens as a union, readonly arrays

export type Token =
  | { readonly literal: string }
  | { readonly distance: number; readonly length: number };

export interface LzOptions {
  readonly window?: number;
  readonly minMatch?: number;
  readonly maxMatch?: number;
}

interface Match {
  distance: number;
  length: number;
}

function longestMatch(text: string, position: number, window: number, maxMatch: number): Match | undefined {
  let best: Match | undefined;
  for (let start = Math.max(0, position - window); start < position; start++) {
    let length = 0;
    while (length < maxMatch && position + length < text.length && text[start + length] === text[position + length]) length++;
    if (length > (best?.length ?? 0)) best = { distance: position - start, length };
  }
  return best;
}

export function compress(text: string, { window = 255, minMatch = 3, maxMatch = 64 }: LzOptions = {}): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    const match = longestMatch(text, position, window, maxMatch);
    if (match && match.length >= minMatch) {
      tokens.push(match);
      position += match.length;
    } else {
      tokens.push({ literal: text.charAt(position) });
      position++;
    }
  }
  return tokens;
}

export function decompress(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if ('literal' in token) {
      text += token.literal;
      continue;
    }
    const { distance, length } = token;
    if (distance > text.length) throw new RangeError('reference before the start');
    for (let i = 0; i < length; i++) text += text.charAt(text.length - distance);
  }
  return text;
}

/** Run lengths, as `3a1b`. */
export function encodeRuns(text: string): string {
  return text.replace(/(.)\1*/gs, (run) => `${run.length}${run.charAt(0)}`);
}

export function decodeRuns(encoded: string): string {
  let out = '';
  for (const match of encoded.matchAll(/(\d+)(\D)/g)) {
    const [, count = '0', char = ''] = match;
    out += char.repeat(Number(count));
  }
  return out;
}

export function selfTest(): boolean {
  const text = 'she sells sea shells by the sea shore; the shells she sells are sea shells';
  const tokens = compress(text);
  const overlap = compress('abababababab');
  return (
    decompress(tokens) === text &&
    tokens.length < text.length / 1.5 &&
    overlap.length === 3 &&
    decompress(overlap) === 'abababababab' &&
    encodeRuns('aaabccc') === '3a1b3c' &&
    decodeRuns(encodeRuns('wwwwwwwwwwwwb')) === 'wwwwwwwwwwwwb'
  );
}
