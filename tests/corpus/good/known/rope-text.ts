// style: class hierarchy with abstract nodes, Fibonacci rebalancing, iteration over leaves

abstract class Rope {
  abstract readonly length: number;
  abstract readonly depth: number;
  abstract charAt(index: number): string;
  abstract slice(from: number, to?: number): Rope;
  abstract leaves(): Generator<string, void>;

  static from(text: string): Rope {
    return new Leaf(text);
  }

  concat(other: Rope): Rope {
    if (this.length === 0) return other;
    if (other.length === 0) return this;
    if (this instanceof Leaf && other instanceof Leaf && this.length + other.length <= Leaf.SMALL) {
      return new Leaf(this.text + other.text);
    }
    const joined = new Concat(this, other);
    return joined.balanced ? joined : rebuild([...joined.leaves()]);
  }

  insert(at: number, text: string): Rope {
    return this.slice(0, at).concat(Rope.from(text)).concat(this.slice(at));
  }

  remove(from: number, to: number): Rope {
    return this.slice(0, from).concat(this.slice(to));
  }

  indexOf(wanted: string): number {
    return this.toString().indexOf(wanted);
  }

  toString(): string {
    return [...this.leaves()].join('');
  }
}

class Leaf extends Rope {
  static readonly SMALL = 8;
  override readonly depth = 0;

  constructor(readonly text: string) {
    super();
  }

  override get length(): number {
    return this.text.length;
  }

  override charAt(index: number): string {
    return this.text.charAt(index);
  }

  override slice(from: number, to: number = this.length): Rope {
    return new Leaf(this.text.slice(from, to));
  }

  override *leaves(): Generator<string, void> {
    if (this.text !== '') yield this.text;
  }
}

class Concat extends Rope {
  override readonly length: number;
  override readonly depth: number;

  constructor(
    private readonly left: Rope,
    private readonly right: Rope,
  ) {
    super();
    this.length = left.length + right.length;
    this.depth = Math.max(left.depth, right.depth) + 1;
  }

  get balanced(): boolean {
    return this.length >= fibonacci(this.depth);
  }

  override charAt(index: number): string {
    const { length } = this.left;
    return index < length ? this.left.charAt(index) : this.right.charAt(index - length);
  }

  override slice(from: number, to: number = this.length): Rope {
    const middle = this.left.length;
    if (to <= middle) return this.left.slice(from, to);
    if (from >= middle) return this.right.slice(from - middle, to - middle);
    return this.left.slice(from).concat(this.right.slice(0, to - middle));
  }

  override *leaves(): Generator<string, void> {
    yield* this.left.leaves();
    yield* this.right.leaves();
  }
}

function fibonacci(n: number): number {
  let [a, b] = [1, 2];
  for (let i = 0; i < n; i++) [a, b] = [b, a + b];
  return a;
}

function rebuild(texts: readonly string[]): Rope {
  if (texts.length <= 1) return new Leaf(texts[0] ?? '');
  const middle = texts.length >> 1;
  return new Concat(rebuild(texts.slice(0, middle)), rebuild(texts.slice(middle)));
}

export function selfTest(): boolean {
  let rope = Rope.from('');
  for (let i = 0; i < 60; i++) rope = rope.concat(Rope.from(`<${i}>`));
  const edited = rope.insert(3, 'hello').remove(0, 3);
  return (
    rope.length === 60 * 2 + 10 + 100 &&
    rope.charAt(4) === '1' &&
    edited.toString().startsWith('hello<1>') &&
    rope.depth < 12 &&
    edited.slice(2, 6).toString() === 'llo<' &&
    rope.indexOf('<7>') === 21
  );
}
