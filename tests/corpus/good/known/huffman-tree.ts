// style: recursive union, stable priority by sorting, canonical codes, bit writer and reader classes

type Tree<S> =
  | { readonly type: 'leaf'; readonly symbol: S; readonly weight: number }
  | { readonly type: 'node'; readonly left: Tree<S>; readonly right: Tree<S>; readonly weight: number };

class BitWriter {
  readonly #bytes: number[] = [];
  #bits = 0;

  write(code: string): void {
    for (const bit of code) {
      if (this.#bits % 8 === 0) this.#bytes.push(0);
      const last = this.#bytes.length - 1;
      if (bit === '1') this.#bytes[last] = (this.#bytes[last] ?? 0) | (0x80 >> (this.#bits % 8));
      this.#bits++;
    }
  }

  finish(): Packed {
    return { bytes: Uint8Array.from(this.#bytes), bits: this.#bits };
  }
}

export interface Packed {
  readonly bytes: Uint8Array;
  readonly bits: number;
}

function* readBits({ bytes, bits }: Packed): Generator<0 | 1, void> {
  for (let i = 0; i < bits; i++) yield ((bytes[i >> 3] ?? 0) >> (7 - (i & 7))) & 1 ? 1 : 0;
}

export function buildTree<S>(weights: ReadonlyMap<S, number>): Tree<S> | undefined {
  let forest: Tree<S>[] = Array.from(weights, ([symbol, weight]) => ({ type: 'leaf', symbol, weight }));
  while (forest.length > 1) {
    forest.sort((a, b) => a.weight - b.weight);
    const [left, right, ...rest] = forest;
    if (!left || !right) break;
    forest = [...rest, { type: 'node', left, right, weight: left.weight + right.weight }];
  }
  return forest[0];
}

function* lengths<S>(tree: Tree<S>, depth = 0): Generator<readonly [S, number], void> {
  if (tree.type === 'leaf') {
    yield [tree.symbol, Math.max(depth, 1)];
  } else {
    yield* lengths(tree.left, depth + 1);
    yield* lengths(tree.right, depth + 1);
  }
}

export function canonicalCodes(weights: ReadonlyMap<string, number>): Map<string, string> {
  const tree = buildTree(weights);
  if (!tree) return new Map();
  const sorted = [...lengths(tree)].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const codes = new Map<string, string>();
  let code = 0;
  let width = sorted[0]?.[1] ?? 0;
  for (const [symbol, length] of sorted) {
    code <<= length - width;
    width = length;
    codes.set(symbol, code.toString(2).padStart(width, '0'));
    code++;
  }
  return codes;
}

export function frequencies(text: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

export function encode(text: string, codes: ReadonlyMap<string, string>): Packed {
  const writer = new BitWriter();
  for (const char of text) {
    const code = codes.get(char);
    if (code === undefined) throw new RangeError(`no code for ${char}`);
    writer.write(code);
  }
  return writer.finish();
}

export function decode(packed: Packed, codes: ReadonlyMap<string, string>): string {
  const symbols = new Map([...codes].map(([symbol, code]) => [code, symbol]));
  let out = '';
  let pending = '';
  for (const bit of readBits(packed)) {
    pending += bit;
    const symbol = symbols.get(pending);
    if (symbol === undefined) continue;
    out += symbol;
    pending = '';
  }
  return out;
}

export function selfTest(): boolean {
  const text = 'she sells sea shells by the sea shore';
  const codes = canonicalCodes(frequencies(text));
  const packed = encode(text, codes);
  const single = canonicalCodes(new Map([['x', 3]]));
  return (
    decode(packed, codes) === text &&
    packed.bits < text.length * 4 &&
    packed.bytes.length === Math.ceil(packed.bits / 8) &&
    single.get('x') === '0' &&
    canonicalCodes(new Map()).size === 0
  );
}
