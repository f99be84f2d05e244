// style: generic class, comparator injected, array storage with swaps

export type Comparator<T> = (a: T, b: T) => number;

export class BinaryHeap<T> implements Iterable<T> {
  private readonly items: T[] = [];

  constructor(
    private readonly compare: Comparator<T>,
    initial: Iterable<T> = [],
  ) {
    for (const item of initial) this.items.push(item);
    for (let i = Math.floor(this.items.length / 2) - 1; i >= 0; i--) this.siftDown(i);
  }

  get size(): number {
    return this.items.length;
  }

  isEmpty(): boolean {
    return this.items.length === 0;
  }

  peek(): T | undefined {
    return this.items[0];
  }

  push(...values: T[]): this {
    for (const value of values) {
      this.items.push(value);
      this.siftUp(this.items.length - 1);
    }
    return this;
  }

  pop(): T | undefined {
    const top = this.items[0];
    const last = this.items.pop();
    if (this.items.length > 0 && last !== undefined) {
      this.items[0] = last;
      this.siftDown(0);
    }
    return top;
  }

  *drain(): Generator<T> {
    let next = this.pop();
    while (next !== undefined) {
      yield next;
      next = this.pop();
    }
  }

  [Symbol.iterator](): Iterator<T> {
    return this.items[Symbol.iterator]();
  }

  private less(i: number, j: number): boolean {
    const a = this.items[i];
    const b = this.items[j];
    return a !== undefined && b !== undefined && this.compare(a, b) < 0;
  }

  private swap(i: number, j: number): void {
    const a = this.items[i];
    const b = this.items[j];
    if (a === undefined || b === undefined) return;
    this.items[i] = b;
    this.items[j] = a;
  }

  private siftUp(start: number): void {
    let index = start;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.less(index, parent)) break;
      this.swap(index, parent);
      index = parent;
    }
  }

  private siftDown(start: number): void {
    let index = start;
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      let smallest = index;
      if (this.less(left, smallest)) smallest = left;
      if (this.less(right, smallest)) smallest = right;
      if (smallest === index) return;
      this.swap(index, smallest);
      index = smallest;
    }
  }
}

export function heapSort<T>(values: Iterable<T>, compare: Comparator<T>): T[] {
  return [...new BinaryHeap(compare, values).drain()];
}

export function selfTest(): boolean {
  const heap = new BinaryHeap<{ name: string; priority: number }>((a, b) => a.priority - b.priority);
  heap.push({ name: 'low', priority: 9 }, { name: 'high', priority: 1 }).push({ name: 'mid', priority: 5 });
  const order = Array.from(heap.drain(), (task) => task.name);
  return order.join() === 'high,mid,low' && heap.isEmpty() && heapSort([5, 3, 8, 1], (a, b) => b - a).join() === '8,5,3,1';
}
