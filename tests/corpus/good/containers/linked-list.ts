// style: doubly linked list, node class, null for ends, iterator protocol by hand

class ListNode<T> {
  prev: ListNode<T> | null = null;
  next: ListNode<T> | null = null;

  constructor(public value: T) {}
}

export class LinkedList<T> {
  private head: ListNode<T> | null = null;
  private tail: ListNode<T> | null = null;
  private count = 0;

  static from<U>(values: Iterable<U>): LinkedList<U> {
    const list = new LinkedList<U>();
    for (const value of values) list.append(value);
    return list;
  }

  get length(): number {
    return this.count;
  }

  append(value: T): void {
    const node = new ListNode(value);
    if (this.tail === null) {
      this.head = node;
    } else {
      this.tail.next = node;
      node.prev = this.tail;
    }
    this.tail = node;
    this.count++;
  }

  prepend(value: T): void {
    const node = new ListNode(value);
    node.next = this.head;
    if (this.head) this.head.prev = node;
    else this.tail = node;
    this.head = node;
    this.count++;
  }

  removeIf(predicate: (value: T) => boolean): number {
    let removed = 0;
    for (let node = this.head; node !== null; node = node.next) {
      if (predicate(node.value)) {
        this.unlink(node);
        removed++;
      }
    }
    return removed;
  }

  reverse(): void {
    let node = this.head;
    while (node) {
      const { next } = node;
      node.next = node.prev;
      node.prev = next;
      node = next;
    }
    [this.head, this.tail] = [this.tail, this.head];
  }

  [Symbol.iterator](): Iterator<T> {
    let current = this.head;
    return {
      next(): IteratorResult<T> {
        if (current === null) return { done: true, value: undefined };
        const { value } = current;
        current = current.next;
        return { done: false, value };
      },
    };
  }

  private unlink(node: ListNode<T>): void {
    if (node.prev) node.prev.next = node.next;
    else this.head = node.next;
    if (node.next) node.next.prev = node.prev;
    else this.tail = node.prev;
    this.count--;
  }
}

export function selfTest(): boolean {
  const list = LinkedList.from([1, 2, 3, 4, 5, 6]);
  list.prepend(0);
  const removed = list.removeIf((n) => n % 2 === 0);
  list.reverse();
  list.append(-1);
  return removed === 4 && list.length === 4 && [...list].join(' ') === '5 3 1 -1';
}
