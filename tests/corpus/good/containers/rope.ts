// style: immutable rope, abstract base class with two subclasses

export abstract class Rope {
  abstract readonly length: number;
  abstract readonly depth: number;
  abstract charAt(index: number): string;
  abstract slice(start: number, end?: number): Rope;
  abstract toString(): string;

  static of(text: string): Rope {
    return new Leaf(text);
  }

  concat(other: Rope | string): Rope {
    const right = typeof other === 'string' ? new Leaf(other) : other;
    if (this.length === 0) return right;
    if (right.length === 0) return this;
    return new Branch(this, right);
  }

  insert(index: number, text: string): Rope {
    return this.slice(0, index).concat(text).concat(this.slice(index));
  }

  remove(start: number, end: number): Rope {
    return this.slice(0, start).concat(this.slice(end));
  }
}

class Leaf extends Rope {
  readonly depth = 0;

  constructor(private readonly text: string) {
    super();
  }

  get length(): number {
    return this.text.length;
  }

  charAt(index: number): string {
    return this.text.charAt(index);
  }

  slice(start: number, end: number = this.length): Rope {
    return start === 0 && end === this.length ? this : new Leaf(this.text.slice(start, end));
  }

  override toString(): string {
    return this.text;
  }
}

class Branch extends Rope {
  readonly length: number;
  readonly depth: number;

  constructor(
    private readonly left: Rope,
    private readonly right: Rope,
  ) {
    super();
    this.length = left.length + right.length;
    this.depth = 1 + Math.max(left.depth, right.depth);
  }

  charAt(index: number): string {
    return index < this.left.length ? this.left.charAt(index) : this.right.charAt(index - this.left.length);
  }

  slice(start: number, end: number = this.length): Rope {
    const middle = this.left.length;
    if (end <= middle) return this.left.slice(start, end);
    if (start >= middle) return this.right.slice(start - middle, end - middle);
    return this.left.slice(start, middle).concat(this.right.slice(0, end - middle));
  }

  override toString(): string {
    return `${this.left}${this.right}`;
  }
}

export function selfTest(): boolean {
  const rope = Rope.of('Hello').concat(' ').concat('world');
  const edited = rope.insert(5, ', dear').remove(0, 1).insert(0, 'J');
  return (
    rope.toString() === 'Hello world' &&
    edited.toString() === 'Jello, dear world' &&
    rope.charAt(6) === 'w' &&
    rope.slice(3, 8).toString() === 'lo wo' &&
    rope.depth === 2 &&
    Rope.of('').concat(rope) === rope
  );
}
