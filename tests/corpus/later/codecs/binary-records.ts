// style: binary reader and writer over DataView with growing buffer, typed field codecs composed into records, varints and checksums

export class ByteWriter {
  private bytes = new Uint8Array(16);
  private view = new DataView(this.bytes.buffer);
  private length = 0;

  private reserve(count: number): number {
    const start = this.length;
    this.length += count;
    if (this.length > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.length, this.bytes.length * 2));
      grown.set(this.bytes);
      this.bytes = grown;
      this.view = new DataView(grown.buffer);
    }
    return start;
  }

  uint8(value: number): this {
    const start = this.reserve(1);
    this.view.setUint8(start, value);
    return this;
  }

  uint32(value: number): this {
    const start = this.reserve(4);
    this.view.setUint32(start, value, true);
    return this;
  }

  float64(value: number): this {
    const start = this.reserve(8);
    this.view.setFloat64(start, value, true);
    return this;
  }

  varint(value: number): this {
    let rest = value;
    while (rest >= 0x80) {
      this.uint8((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 128);
    }
    return this.uint8(rest);
  }

  ascii(text: string): this {
    this.varint(text.length);
    for (const char of text) this.uint8(char.charCodeAt(0) & 0x7f);
    return this;
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

export class ByteReader {
  private offset = 0;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get done(): boolean {
    return this.offset >= this.view.byteLength;
  }

  private advance(count: number): number {
    const start = this.offset;
    if (start + count > this.view.byteLength) throw new RangeError('unexpected end of data');
    this.offset += count;
    return start;
  }

  uint8 = (): number => this.view.getUint8(this.advance(1));
  uint32 = (): number => this.view.getUint32(this.advance(4), true);
  float64 = (): number => this.view.getFloat64(this.advance(8), true);

  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.uint8();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  }

  ascii(): string {
    const codes = Array.from({ length: this.varint() }, () => this.uint8());
    return String.fromCharCode(...codes);
  }
}

export interface Codec<T> {
  write(writer: ByteWriter, value: T): void;
  read(reader: ByteReader): T;
}

export const float: Codec<number> = {
  write: (writer, value) => {
    writer.float64(value);
  },
  read: (reader) => reader.float64(),
};
export const text: Codec<string> = {
  write: (writer, value) => void writer.ascii(value),
  read: (reader) => reader.ascii(),
};

export const list = <T>(item: Codec<T>): Codec<T[]> => ({
  write(writer, values) {
    writer.varint(values.length);
    for (const value of values) item.write(writer, value);
  },
  read: (reader) => Array.from({ length: reader.varint() }, () => item.read(reader)),
});

export const transform = <A, B>(inner: Codec<A>, decode: (a: A) => B, encode: (b: B) => A): Codec<B> => ({
  write: (writer, value) => inner.write(writer, encode(value)),
  read: (reader) => decode(inner.read(reader)),
});

export const tuple = <A, B>(first: Codec<A>, second: Codec<B>): Codec<[A, B]> => ({
  write(writer, [a, b]) {
    first.write(writer, a);
    second.write(writer, b);
  },
  read: (reader) => [first.read(reader), second.read(reader)],
});

export function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

export function seal<T>(codec: Codec<T>, value: T): Uint8Array {
  const writer = new ByteWriter();
  codec.write(writer, value);
  const body = writer.finish();
  const sealed = new Uint8Array(body.length + 4);
  sealed.set(body);
  new DataView(sealed.buffer).setUint32(body.length, adler32(body), true);
  return sealed;
}

export function open<T>(codec: Codec<T>, sealed: Uint8Array): T {
  const body = sealed.subarray(0, sealed.length - 4);
  const check = new ByteReader(sealed.subarray(-4)).uint32();
  if (adler32(body) !== check) throw new Error('checksum mismatch');
  return codec.read(new ByteReader(body));
}

interface Reading {
  sensor: string;
  value: number;
}

export function selfTest(): boolean {
  const reading = transform(
    tuple(text, float),
    ([sensor, value]): Reading => ({ sensor, value }),
    ({ sensor, value }): [string, number] => [sensor, value],
  );
  const readings = [
    { sensor: 'temperature', value: -12.5 },
    { sensor: 'wind', value: 1e6 },
  ];
  const bytes = seal(list(reading), readings);
  const copy = open(list(reading), bytes);
  bytes[2] = (bytes[2] ?? 0) ^ 1;
  let message = '';
  try {
    open(list(reading), bytes);
  } catch (error) {
    message = error instanceof Error ? error.message : String(error);
  }
  const numbers = [0, 127, 128, 300, 2 ** 40];
  const reader = new ByteReader(numbers.reduce((writer, n) => writer.varint(n), new ByteWriter()).finish());
  return (
    JSON.stringify(copy) === JSON.stringify(readings) &&
    message === 'checksum mismatch' &&
    numbers.every((n) => reader.varint() === n) &&
    reader.done
  );
}
