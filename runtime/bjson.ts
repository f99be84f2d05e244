/**
 * QuickJS's binary value format, written and read on the host.
 *
 * Owns: version 5 of the format for what a message can hold: null, undefined, booleans, numbers, strings, bigints, arrays
 * and plain records. Strings are exact, lone surrogates and NULs included. Invariant: checked at start against the
 * guest's own encoder and decoder; bytes from a guest were made by QuickJS, yet anything unexpected throws.
 */
const version = 5;
/** Names number from here; below it a name is one of QuickJS's own, which this format never uses for data. */
const firstName = 1;
const tag = {
  null: 1,
  undefined: 2,
  false: 3,
  true: 4,
  int: 5,
  float: 6,
  string: 7,
  record: 8,
  array: 9,
  bigint: 10,
} as const;

export function writeBjson(value: unknown): Uint8Array {
  const names = new Map<string, number>();
  const body = new ByteWriter();
  writeValue(body, value, names);
  const out = new ByteWriter();
  out.byte(version);
  out.length(names.size);
  for (const name of names.keys()) out.text(name);
  out.bytes(body.done());
  return out.done();
}

export function readBjson(bytes: Uint8Array): unknown {
  const input = new ByteReader(bytes);
  if (input.byte() !== version) throw new TypeError('the payload is not in the format of this engine');
  const names: string[] = [];
  for (let left = input.length(); left > 0; left--) names.push(input.text());
  return readValue(input, names);
}

function writeValue(out: ByteWriter, value: unknown, names: Map<string, number>): void {
  if (value === undefined) out.byte(tag.undefined);
  else if (value === null) out.byte(tag.null);
  else if (typeof value === 'boolean') out.byte(value ? tag.true : tag.false);
  else if (typeof value === 'number') writeNumber(out, value);
  else if (typeof value === 'string') {
    out.byte(tag.string);
    out.text(value);
  } else if (typeof value === 'bigint') {
    out.byte(tag.bigint);
    writeBigint(out, value);
  } else if (Array.isArray(value)) {
    out.byte(tag.array);
    out.length(value.length);
    for (let index = 0; index < value.length; index++) writeValue(out, value[index], names);
  } else if (typeof value === 'object') writeRecord(out, Object.entries(value), names);
  else throw new TypeError(`a ${typeof value} cannot be sent`);
}

function writeRecord(
  out: ByteWriter,
  entries: readonly (readonly [string, unknown])[],
  names: Map<string, number>,
): void {
  out.byte(tag.record);
  out.length(entries.length);
  for (const [name, value] of entries) {
    const index = isIndexName(name) ? undefined : (names.get(name) ?? names.size);
    if (index === undefined) out.length(Number(name) * 2 + 1);
    else {
      names.set(name, index);
      out.length((index + firstName) * 2);
    }
    writeValue(out, value, names);
  }
}

/** QuickJS keeps the names 0 to 2^31 - 1 as numbers. */
function isIndexName(name: string): boolean {
  return /^(0|[1-9][0-9]{0,9})$/.test(name) && Number(name) < 2 ** 31;
}

function writeNumber(out: ByteWriter, value: number): void {
  if ((value | 0) === value && !Object.is(value, -0)) {
    out.byte(tag.int);
    out.length(((value << 1) ^ (value >> 31)) >>> 0);
    return;
  }
  out.byte(tag.float);
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  out.bytes(bytes);
}

/** Two's complement, little-endian, no longer than needed; zero has no bytes. */
function writeBigint(out: ByteWriter, value: bigint): void {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const last = bytes.at(-1);
    const signed = last !== undefined && last >= 128;
    if ((rest === 0n && !signed) || (rest === -1n && signed)) break;
    bytes.push(Number(rest & 255n));
    rest >>= 8n;
  }
  out.length(bytes.length);
  out.bytes(Uint8Array.from(bytes));
}

function readValue(input: ByteReader, names: readonly string[]): unknown {
  const kind = input.byte();
  switch (kind) {
    case tag.null:
      return null;
    case tag.undefined:
      return undefined;
    case tag.false:
      return false;
    case tag.true:
      return true;
    case tag.int: {
      const zigzag = input.length();
      return (zigzag >>> 1) ^ -(zigzag & 1);
    }
    case tag.float:
      return input.float();
    case tag.string:
      return input.text();
    case tag.bigint:
      return readBigint(input.take(input.length()));
    case tag.array: {
      const items: unknown[] = [];
      for (let left = input.length(); left > 0; left--) items.push(readValue(input, names));
      return items;
    }
    case tag.record:
      return readRecord(input, names);
    default:
      throw new TypeError(`the payload holds an unknown kind of value (${kind})`);
  }
}

function readRecord(input: ByteReader, names: readonly string[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (let left = input.length(); left > 0; left--) {
    const key = input.length();
    const name = key % 2 === 1 ? String(key >>> 1) : names[(key >>> 1) - firstName];
    if (name === undefined) throw new TypeError('the payload names a field it does not declare');
    Object.defineProperty(record, name, {
      value: readValue(input, names),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return record;
}

function readBigint(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let index = bytes.length - 1; index >= 0; index--) value = (value << 8n) | BigInt(bytes[index] ?? 0);
  return (bytes.at(-1) ?? 0) >= 128 ? value - (1n << BigInt(bytes.length * 8)) : value;
}

class ByteWriter {
  #data = new Uint8Array(64);
  #used = 0;

  #room(more: number): void {
    if (this.#used + more <= this.#data.length) return;
    const larger = new Uint8Array(Math.max(this.#data.length * 2, this.#used + more));
    larger.set(this.#data.subarray(0, this.#used));
    this.#data = larger;
  }
  byte(value: number): void {
    this.#room(1);
    this.#data[this.#used++] = value;
  }
  bytes(value: Uint8Array): void {
    this.#room(value.length);
    this.#data.set(value, this.#used);
    this.#used += value.length;
  }
  /** LEB128. */
  length(value: number): void {
    let rest = value >>> 0;
    while (rest >= 128) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }
  /** Latin 1 when every unit fits in a byte, UTF-16 otherwise. */
  text(value: string): void {
    const wide = hasWideUnit(value);
    this.length(value.length * 2 + (wide ? 1 : 0));
    this.#room(value.length * 2);
    for (let index = 0; index < value.length; index++) {
      const unit = value.charCodeAt(index);
      this.#data[this.#used++] = unit & 255;
      if (wide) this.#data[this.#used++] = unit >>> 8;
    }
  }
  done(): Uint8Array {
    return this.#data.subarray(0, this.#used);
  }
}

function hasWideUnit(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 255) return true;
  return false;
}

class ByteReader {
  readonly #data: Uint8Array;
  #at = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }
  byte(): number {
    const value = this.#data[this.#at++];
    if (value === undefined) throw new TypeError('the payload ends too early');
    return value;
  }
  take(count: number): Uint8Array {
    if (this.#at + count > this.#data.length) throw new TypeError('the payload ends too early');
    this.#at += count;
    return this.#data.subarray(this.#at - count, this.#at);
  }
  length(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    throw new TypeError('the payload holds a length that is too long');
  }
  float(): number {
    const bytes = this.take(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true);
  }
  text(): string {
    const head = this.length();
    const units = head >>> 1;
    const wide = head % 2 === 1;
    const bytes = this.take(wide ? units * 2 : units);
    const step = 8192;
    let text = '';
    for (let from = 0; from < units; from += step) {
      const codes: number[] = [];
      for (let index = from; index < Math.min(units, from + step); index++) {
        codes.push(wide ? (bytes[index * 2] ?? 0) | ((bytes[index * 2 + 1] ?? 0) << 8) : (bytes[index] ?? 0));
      }
      text += String.fromCharCode(...codes);
    }
    return text;
  }
}
