// style: fixed storage over T | undefined, iterator method as generator

export class RingBuffer<T> {
  readonly #slots: (T | undefined)[];
  #start = 0;
  #length = 0;

  constructor(readonly capacity: number) {
    if (!Number.isInteger(capacity) || capacity <= 0) throw new RangeError('capacity must be a positive integer');
    this.#slots = Array.from({ length: capacity }, () => undefined);
  }

  get length(): number {
    return this.#length;
  }

  get isFull(): boolean {
    return this.#length === this.capacity;
  }

  /** Adds to the end and returns what fell out at the front, if anything did. */
  push(value: T): T | undefined {
    const index = (this.#start + this.#length) % this.capacity;
    const dropped = this.#slots[index];
    this.#slots[index] = value;
    if (this.isFull) this.#start = (this.#start + 1) % this.capacity;
    else this.#length++;
    return dropped;
  }

  shift(): T | undefined {
    if (this.#length === 0) return undefined;
    const value = this.#slots[this.#start];
    this.#slots[this.#start] = undefined;
    this.#start = (this.#start + 1) % this.capacity;
    this.#length--;
    return value;
  }

  at(index: number): T | undefined {
    if (index < 0) index += this.#length;
    if (index < 0 || index >= this.#length) return undefined;
    return this.#slots[(this.#start + index) % this.capacity];
  }

  *[Symbol.iterator](): Generator<T> {
    for (let i = 0; i < this.#length; i++) {
      const value = this.at(i);
      if (value !== undefined) yield value;
    }
  }
}

export function movingAverage(values: readonly number[], window: number): number[] {
  const recent = new RingBuffer<number>(window);
  let sum = 0;
  return values.map((value) => {
    sum += value - (recent.push(value) ?? 0);
    return sum / recent.length;
  });
}

export function selfTest(): boolean {
  const buffer = new RingBuffer<string>(3);
  for (const c of 'abcde') buffer.push(c);
  const joined = [...buffer].join('');
  const first = buffer.shift();
  return (
    joined === 'cde' &&
    first === 'c' &&
    buffer.at(-1) === 'e' &&
    buffer.at(5) === undefined &&
    !buffer.isFull &&
    movingAverage([2, 4, 6, 8], 2).join() === '2,3,5,7'
  );
}
