// style: reader and writer classes with position, protobuf-like wire format, bigint zigzag

export class ByteWriter {
  private readonly bytes: number[] = [];

  byte(value: number): this {
    this.bytes.push(value & 0xff);
    return this;
  }

  varint(value: bigint | number): this {
    let rest = BigInt(value);
    if (rest < 0n) throw new RangeError('varints are unsigned');
    while (rest > 0x7fn) {
      this.byte(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    return this.byte(Number(rest));
  }

  zigzag(value: bigint | number): this {
    const n = BigInt(value);
    return this.varint(n >= 0n ? n * 2n : -n * 2n - 1n);
  }

  blob(data: Uint8Array): this {
    this.varint(data.length);
    for (const byte of data) this.byte(byte);
    return this;
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

export class ByteReader {
  private offset = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get atEnd(): boolean {
    return this.offset >= this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.offset];
    if (value === undefined) throw new RangeError('read past the end');
    this.offset++;
    return value;
  }

  varint(): bigint {
    let result = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.byte();
      result |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return result;
    }
  }

  zigzag(): bigint {
    const n = this.varint();
    return n & 1n ? -(n + 1n) / 2n : n / 2n;
  }

  blob(): Uint8Array {
    const length = Number(this.varint());
    const end = this.offset + length;
    if (end > this.bytes.length) throw new RangeError('blob is cut off');
    const data = this.bytes.slice(this.offset, end);
    this.offset = end;
    return data;
  }
}

export interface Reading {
  sensor: number;
  values: bigint[];
}

export function encodeReading({ sensor, values }: Reading): Uint8Array {
  const writer = new ByteWriter().varint(sensor).varint(values.length);
  values.forEach((value) => writer.zigzag(value));
  return writer.finish();
}

export function decodeReading(bytes: Uint8Array): Reading {
  const reader = new ByteReader(bytes);
  const sensor = Number(reader.varint());
  const count = Number(reader.varint());
  const values = Array.from({ length: count }, () => reader.zigzag());
  return { sensor, values };
}

export function selfTest(): boolean {
  const reading = { sensor: 300, values: [0n, -1n, 1n, -150n, 2n ** 70n, -(2n ** 63n)] };
  const bytes = encodeReading(reading);
  const back = decodeReading(bytes);
  const blob = new ByteReader(new ByteWriter().blob(Uint8Array.of(1, 2, 3)).finish());
  const data = blob.blob();
  let cut = false;
  try {
    decodeReading(bytes.subarray(0, 5));
  } catch (error) {
    cut = error instanceof RangeError;
  }
  return back.sensor === 300 && back.values.join() === reading.values.join() && data.length === 3 && blob.atEnd && cut && bytes[0] === 0xac;
}
