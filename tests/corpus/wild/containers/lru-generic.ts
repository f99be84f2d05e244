// style: LRU over a doubly linked list with sentinel-free ends, nullable links, eviction hook

class Node<K, V> {
  prev: Node<K, V> | null = null;
  next: Node<K, V> | null = null;
  constructor(
    public key: K,
    public value: V,
  ) {}
}

export class LruCache<K, V> {
  private map: Map<K, Node<K, V>> = new Map();
  private head: Node<K, V> | null = null;
  private tail: Node<K, V> | null = null;
  public hits = 0;
  public misses = 0;
  onEvict?: (key: K, value: V) => void;

  constructor(private capacity: number) {
    if (capacity < 1) throw new RangeError('capacity must be positive');
  }

  get(key: K): V | undefined {
    const node = this.map.get(key);
    if (!node) {
      this.misses++;
      return undefined;
    }
    this.hits++;
    this.unlink(node);
    this.pushFront(node);
    return node.value;
  }

  set(key: K, value: V): this {
    const existing = this.map.get(key);
    if (existing) {
      existing.value = value;
      this.unlink(existing);
      this.pushFront(existing);
      return this;
    }
    const node = new Node(key, value);
    this.map.set(key, node);
    this.pushFront(node);
    if (this.map.size > this.capacity && this.tail) {
      const oldest = this.tail;
      this.unlink(oldest);
      this.map.delete(oldest.key);
      this.onEvict?.(oldest.key, oldest.value);
    }
    return this;
  }

  *entries(): IterableIterator<[K, V]> {
    let node = this.head;
    while (node) {
      yield [node.key, node.value];
      node = node.next;
    }
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  private pushFront(node: Node<K, V>) {
    node.prev = null;
    node.next = this.head;
    if (this.head) this.head.prev = node;
    this.head = node;
    if (!this.tail) this.tail = node;
  }

  private unlink(node: Node<K, V>) {
    if (node.prev) node.prev.next = node.next;
    else this.head = node.next;
    if (node.next) node.next.prev = node.prev;
    else this.tail = node.prev;
    node.prev = node.next = null;
  }
}

export function selfTest(): boolean {
  const evicted: string[] = [];
  const cache = new LruCache<string, number>(2);
  cache.onEvict = (key, value) => {
    evicted.push(`${key}${value}`);
  };
  cache.set('a', 1).set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  cache.set('a', 10);
  const order = Array.from(cache, ([k, v]) => k + v).join();
  return order === 'a10,c3' && evicted.join() === 'b2' && cache.get('b') === undefined && cache.hits === 1 && cache.misses === 1;
}
