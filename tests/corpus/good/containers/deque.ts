// style: two-stack deque, interface then implementation

export interface ReadableDeque<T> {
  readonly size: number;
  peekFirst(): T | undefined;
  peekLast(): T | undefined;
  toArray(): T[];
}

export interface Deque<T> extends ReadableDeque<T> {
  addFirst(value: T): void;
  addLast(value: T): void;
  removeFirst(): T | undefined;
  removeLast(): T | undefined;
}

export class ArrayDeque<T> implements Deque<T> {
  private front: T[] = [];
  private back: T[] = [];

  constructor(items: Iterable<T> = []) {
    this.back = [...items];
  }

  get size() {
    return this.front.length + this.back.length;
  }

  addFirst(value: T) {
    this.front.push(value);
  }

  addLast(value: T) {
    this.back.push(value);
  }

  removeFirst() {
    if (this.front.length === 0) {
      const half = Math.ceil(this.back.length / 2);
      this.front = this.back.splice(0, half).reverse();
    }
    return this.front.pop();
  }

  removeLast() {
    if (this.back.length === 0) {
      const half = Math.ceil(this.front.length / 2);
      this.back = this.front.splice(0, half).reverse();
    }
    return this.back.pop();
  }

  peekFirst() {
    return this.front.at(-1) ?? this.back[0];
  }

  peekLast() {
    return this.back.at(-1) ?? this.front[0];
  }

  toArray() {
    return [...this.front.toReversed(), ...this.back];
  }
}

/** The largest of each window, in linear time. */
export function slidingMaximum(values: readonly number[], width: number): number[] {
  const candidates: Deque<number> = new ArrayDeque<number>();
  const result: number[] = [];
  values.forEach((value, i) => {
    for (let last = candidates.peekLast(); last !== undefined; last = candidates.peekLast()) {
      if ((values[last] ?? -Infinity) > value) break;
      candidates.removeLast();
    }
    candidates.addLast(i);
    const first = candidates.peekFirst();
    if (first !== undefined && first <= i - width) candidates.removeFirst();
    const best = values[candidates.peekFirst() ?? i];
    if (i >= width - 1 && best !== undefined) result.push(best);
  });
  return result;
}

export function selfTest(): boolean {
  const deque = new ArrayDeque('abc');
  deque.addFirst('z');
  deque.removeLast();
  const view: ReadableDeque<string> = deque;
  return (
    view.toArray().join('') === 'zab' &&
    view.size === 3 &&
    view.peekFirst() === 'z' &&
    slidingMaximum([1, 3, -1, -3, 5, 3, 6, 7], 3).join() === '3,3,5,5,6,7'
  );
}
