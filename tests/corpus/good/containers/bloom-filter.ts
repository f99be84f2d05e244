// style: typed arrays and bit twiddling

function fnv1a(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

export class BloomFilter {
  private readonly bits: Uint32Array;
  private readonly hashes: number;

  constructor(expected: number, falsePositives = 0.01) {
    const size = Math.ceil((-expected * Math.log(falsePositives)) / Math.LN2 ** 2);
    this.bits = new Uint32Array(Math.ceil(size / 32));
    this.hashes = Math.max(1, Math.round((size / expected) * Math.LN2));
  }

  add(text: string): void {
    for (const position of this.positions(text)) {
      const word = position >>> 5;
      this.bits[word] = (this.bits[word] ?? 0) | (1 << (position & 31));
    }
  }

  mayHave(text: string): boolean {
    for (const position of this.positions(text)) {
      if (((this.bits[position >>> 5] ?? 0) & (1 << (position & 31))) === 0) return false;
    }
    return true;
  }

  private *positions(text: string): Generator<number> {
    const a = fnv1a(text, 0);
    const b = fnv1a(text, 0x9747b28c) | 1;
    const total = this.bits.length * 32;
    for (let i = 0; i < this.hashes; i++) yield ((a + i * b) >>> 0) % total;
  }

  get fillRatio(): number {
    let ones = 0;
    this.bits.forEach((word) => {
      for (let rest = word; rest !== 0; rest &= rest - 1) ones++;
    });
    return ones / (this.bits.length * 32);
  }
}

export function selfTest(): boolean {
  const filter = new BloomFilter(200, 0.02);
  for (let i = 0; i < 200; i++) filter.add(`member-${i}`);
  let falsePositives = 0;
  for (let i = 0; i < 500; i++) if (filter.mayHave(`other-${i}`)) falsePositives++;
  let missing = 0;
  for (let i = 0; i < 200; i++) if (!filter.mayHave(`member-${i}`)) missing++;
  return missing === 0 && falsePositives < 40 && filter.fillRatio > 0.3 && filter.fillRatio < 0.7;
}
