// style: LZW with dictionaries as maps and arrays, codes packed into bytes by a bit writer

class BitWriter {
  private bytes: number[] = [];
  private buffer = 0;
  private count = 0;

  write(value: number, width: number): void {
    for (let i = width - 1; i >= 0; i--) {
      this.buffer = (this.buffer << 1) | ((value >> i) & 1);
      if (++this.count === 8) this.flush();
    }
  }

  finish(): Uint8Array {
    while (this.count > 0) {
      this.buffer <<= 1;
      if (++this.count === 8) this.flush();
    }
    return Uint8Array.from(this.bytes);
  }

  private flush() {
    this.bytes.push(this.buffer);
    this.buffer = 0;
    this.count = 0;
  }
}

class BitReader {
  private position = 0;

  constructor(private readonly bytes: Uint8Array) {}

  read(width: number): number | undefined {
    if (this.position + width > this.bytes.length * 8) return undefined;
    let value = 0;
    for (let i = 0; i < width; i++, this.position++) {
      const byte = this.bytes[this.position >> 3] ?? 0;
      value = (value << 1) | ((byte >> (7 - (this.position & 7))) & 1);
    }
    return value;
  }
}

const WIDTH = 12;
const LIMIT = 1 << WIDTH;

export function compress(text: string): Uint8Array {
  const table = new Map<string, number>();
  for (let i = 0; i < 256; i++) table.set(String.fromCharCode(i), i);
  const out = new BitWriter();
  let current = '';
  const emit = (word: string) => {
    const code = table.get(word);
    if (code === undefined) throw new Error(`not in the table: ${word}`);
    out.write(code, WIDTH);
  };
  for (const ch of text) {
    if (table.has(current + ch)) {
      current += ch;
      continue;
    }
    emit(current);
    if (table.size < LIMIT) table.set(current + ch, table.size);
    current = ch;
  }
  if (current) emit(current);
  return out.finish();
}

export function decompress(bytes: Uint8Array): string {
  const table = Array.from({ length: 256 }, (_, i) => String.fromCharCode(i));
  const reader = new BitReader(bytes);
  let previous: string | undefined;
  const parts: string[] = [];
  for (let code = reader.read(WIDTH); code !== undefined; code = reader.read(WIDTH)) {
    let entry = table[code];
    if (entry === undefined) {
      if (previous === undefined || code !== table.length) throw new Error(`bad code ${code}`);
      entry = previous + previous.charAt(0);
    }
    parts.push(entry);
    if (previous !== undefined && table.length < LIMIT) table.push(previous + entry[0]);
    previous = entry;
  }
  return parts.join('');
}

export function selfTest(): boolean {
  const text = 'TOBEORNOTTOBEORTOBEORNOT#'.repeat(4) + 'aaaaaaaaaaaaaaaa';
  const packed = compress(text);
  return packed.length < text.length && decompress(packed) === text && decompress(compress('')) === '';
}
