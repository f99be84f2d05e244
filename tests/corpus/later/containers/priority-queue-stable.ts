// style: stable priority queue as a binary heap with insertion sequence, comparator helpers (by, then, reverse), iterable drain
// refused: SK1204 because `!` is believed, not checked; a test for `undefined` before the use passes

export type Comparator<T> = (a: T, b: T) => number;

type Comparable = string | number | bigint;

export const by =
  <T>(key: (item: T) => Comparable): Comparator<T> =>
  (a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };

export const reverse =
  <T>(compare: Comparator<T>): Comparator<T> =>
  (a, b) =>
    compare(b, a);

export const chain =
  <T>(...comparators: Comparator<T>[]): Comparator<T> =>
  (a, b) => {
    for (const compare of comparators) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };

interface Node<T> {
  item: T;
  sequence: number;
}

export class PriorityQueue<T> {
  private readonly heap: Node<T>[] = [];
  private counter = 0;

  constructor(
    private readonly compare: Comparator<T>,
    items: Iterable<T> = [],
  ) {
    for (const item of items) this.push(item);
  }

  get size() {
    return this.heap.length;
  }

  peek(): T | undefined {
    return this.heap[0]?.item;
  }

  push(item: T): number {
    this.heap.push({ item, sequence: this.counter++ });
    this.up(this.heap.length - 1);
    return this.size;
  }

  pop(): T | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (!top || !last) return undefined;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.down(0);
    }
    return top.item;
  }

  *drain(): Generator<T, number> {
    let count = 0;
    while (this.size > 0) {
      yield this.pop()!;
      count++;
    }
    return count;
  }

  private less(i: number, j: number): boolean {
    const a = this.heap[i];
    const b = this.heap[j];
    if (!a || !b) return false;
    const order = this.compare(a.item, b.item);
    return order < 0 || (order === 0 && a.sequence < b.sequence);
  }

  private swap(i: number, j: number): void {
    const { heap } = this;
    [heap[i], heap[j]] = [heap[j]!, heap[i]!];
  }

  private up(start: number): void {
    for (let i = start; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!this.less(i, parent)) return;
      this.swap(i, parent);
      i = parent;
    }
  }

  private down(start: number): void {
    let i = start;
    for (;;) {
      let smallest = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (this.less(child, smallest)) smallest = child;
      if (smallest === i) return;
      this.swap(i, smallest);
      i = smallest;
    }
  }
}

interface Job {
  name: string;
  priority: number;
  due: number;
}

export function selfTest(): boolean {
  const jobs: Job[] = [
    { name: 'mail', priority: 2, due: 30 },
    { name: 'backup', priority: 1, due: 10 },
    { name: 'index', priority: 2, due: 20 },
    { name: 'clean', priority: 1, due: 10 },
    { name: 'ping', priority: 3, due: 5 },
  ];
  const queue = new PriorityQueue(chain(reverse(by((job: Job) => job.priority)), by((job) => job.due)), jobs);
  const order = [...queue.drain()].map(({ name }) => name);
  const words = new PriorityQueue<string>(by((word) => word.length), ['ccc', 'a', 'bb', 'dd']);
  words.push('');
  return order.join() === 'ping,index,mail,backup,clean' && [...words.drain()].join() === ',a,bb,dd,ccc' && words.peek() === undefined;
}
