// style: MessagePack subset over a recursive JSON type, DataView for the numbers, cursor class for the decoder

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export function pack(value: Json): Uint8Array {
  const bytes: number[] = [];
  const writeUint = (n: number, size: number) => {
    for (let shift = 8 * (size - 1); shift >= 0; shift -= 8) bytes.push((n >>> shift) & 0xff);
  };
  const write = (v: Json): void => {
    if (v === null) bytes.push(0xc0);
    else if (typeof v === 'boolean') bytes.push(v ? 0xc3 : 0xc2);
    else if (typeof v === 'number') writeNumber(v);
    else if (typeof v === 'string') {
      const utf = [...v].map((ch) => ch.codePointAt(0) ?? 0);
      if (utf.some((c) => c > 127)) throw new RangeError('only ASCII');
      if (utf.length < 32) bytes.push(0xa0 | utf.length);
      else bytes.push(0xd9, utf.length);
      bytes.push(...utf);
    } else if (Array.isArray(v)) {
      bytes.push(0x90 | v.length);
      v.forEach(write);
    } else {
      const entries = Object.entries(v);
      bytes.push(0x80 | entries.length);
      for (const [key, item] of entries) {
        write(key);
        write(item);
      }
    }
  };
  const writeNumber = (n: number) => {
    if (Number.isInteger(n) && n >= 0 && n < 128) bytes.push(n);
    else if (Number.isInteger(n) && n < 0 && n >= -32) bytes.push(n & 0xff);
    else if (Number.isInteger(n) && n >= 0 && n <= 0xffffffff) {
      bytes.push(0xce);
      writeUint(n, 4);
    } else {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, n);
      bytes.push(0xcb, ...new Uint8Array(view.buffer));
    }
  };
  write(value);
  return new Uint8Array(bytes);
}

export function unpack(data: Uint8Array): Json {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 0;
  const text = (length: number): string => {
    const part = String.fromCharCode(...data.subarray(at, at + length));
    at += length;
    return part;
  };
  const read = (): Json => {
    const tag = view.getUint8(at++);
    if (tag < 0x80) return tag;
    if (tag < 0x90) {
      const object: { [key: string]: Json } = {};
      for (let i = 0; i < (tag & 15); i++) {
        const key = read();
        if (typeof key !== 'string') throw new TypeError('key is no string');
        object[key] = read();
      }
      return object;
    }
    if (tag < 0xa0) return Array.from({ length: tag & 15 }, read);
    if (tag < 0xc0) return text(tag & 31);
    if (tag >= 0xe0) return tag - 256;
    switch (tag) {
      case 0xc0:
        return null;
      case 0xc2:
      case 0xc3:
        return tag === 0xc3;
      case 0xcb:
        at += 8;
        return view.getFloat64(at - 8);
      case 0xce:
        at += 4;
        return view.getUint32(at - 4);
      case 0xd9:
        return text(view.getUint8(at++));
      default:
        throw new RangeError(`unknown tag ${tag.toString(16)}`);
    }
  };
  return read();
}

export function selfTest(): boolean {
  const value: Json = {
    name: 'x'.repeat(40),
    tags: ['a', 'b', null, true, false],
    nested: { neg: -7, big: 3_000_000_000, half: 0.5, empty: {}, list: [] },
  };
  const packed = pack(value);
  return JSON.stringify(unpack(packed)) === JSON.stringify(value) && pack([1, 'a']).join() === '146,1,161,97';
}
