// style: lazily built table, incremental class, plain number loops

function buildTable(): readonly number[] {
  const table: number[] = [];
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    table.push(c >>> 0);
  }
  return table;
}

const TABLE = buildTable();

export class Crc32 {
  private crc = 0xffffffff;

  update(data: Iterable<number>): this {
    for (const byte of data) {
      const entry = TABLE[(this.crc ^ byte) & 0xff];
      if (entry === undefined) throw new Error('unreachable');
      this.crc = entry ^ (this.crc >>> 8);
    }
    return this;
  }

  digest(): number {
    return (this.crc ^ 0xffffffff) >>> 0;
  }
}

export const crc32 = (data: Iterable<number>): number => new Crc32().update(data).digest();

export function adler32(data: Iterable<number>): number {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

export function fnv1a64(data: Iterable<number>): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of data) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash;
}

export function selfTest(): boolean {
  const bytes = [...'123456789'].map((c) => c.charCodeAt(0));
  const parts = new Crc32().update(bytes.slice(0, 4)).update(new Uint8Array(bytes.slice(4)));
  const wiki = [...'Wikipedia'].map((c) => c.charCodeAt(0));
  return (
    crc32(bytes) === 0xcbf43926 &&
    parts.digest() === 0xcbf43926 &&
    adler32(wiki) === 0x11e60398 &&
    fnv1a64([0x61]) === 0xaf63dc4c8601ec8cn &&
    crc32([]) === 0
  );
}
