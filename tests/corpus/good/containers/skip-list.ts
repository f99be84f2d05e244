// style: Pugh's skip list, injected random source, arrays of forward pointers

interface SkipNode<K, V> {
  readonly key: K;
  value: V;
  readonly forward: (SkipNode<K, V> | null)[];
}

export class SkipList<K, V> {
  private static readonly MAX_LEVEL = 16;
  private readonly head: (SkipNode<K, V> | null)[] = [null];
  private _size = 0;

  constructor(
    private readonly compare: (a: K, b: K) => number,
    private readonly random: () => number,
  ) {}

  get size(): number {
    return this._size;
  }

  get(key: K): V | undefined {
    let forward = this.head;
    for (let level = this.head.length - 1; level >= 0; level--) {
      let next = forward[level];
      while (next && this.compare(next.key, key) < 0) {
        forward = next.forward;
        next = forward[level];
      }
    }
    const candidate = forward[0];
    return candidate && this.compare(candidate.key, key) === 0 ? candidate.value : undefined;
  }

  set(key: K, value: V): void {
    const update = this.predecessors(key);
    const existing = update[0]?.[0];
    if (existing && this.compare(existing.key, key) === 0) {
      existing.value = value;
      return;
    }
    const height = this.randomHeight();
    while (this.head.length < height) {
      this.head.push(null);
      update.push(this.head);
    }
    const node: SkipNode<K, V> = { key, value, forward: [] };
    for (let level = 0; level < height; level++) {
      const links = update[level] ?? this.head;
      node.forward.push(links[level] ?? null);
      links[level] = node;
    }
    this._size++;
  }

  delete(key: K): boolean {
    const update = this.predecessors(key);
    const target = update[0]?.[0];
    if (!target || this.compare(target.key, key) !== 0) return false;
    target.forward.forEach((next, level) => {
      const links = update[level];
      if (links) links[level] = next;
    });
    this._size--;
    return true;
  }

  *entries(from?: K): Generator<[K, V], void, undefined> {
    let node = this.head[0] ?? null;
    while (node) {
      if (from === undefined || this.compare(node.key, from) >= 0) yield [node.key, node.value];
      node = node.forward[0] ?? null;
    }
  }

  private predecessors(key: K): (SkipNode<K, V> | null)[][] {
    const update: (SkipNode<K, V> | null)[][] = [];
    let forward = this.head;
    for (let level = this.head.length - 1; level >= 0; level--) {
      let next = forward[level];
      while (next && this.compare(next.key, key) < 0) {
        forward = next.forward;
        next = forward[level];
      }
      update.unshift(forward);
    }
    return update;
  }

  private randomHeight(): number {
    let height = 1;
    while (height < SkipList.MAX_LEVEL && this.random() < 0.5) height++;
    return height;
  }
}

export function selfTest(): boolean {
  let seed = 42;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const list = new SkipList<number, string>((a, b) => a - b, random);
  for (let i = 0; i < 200; i++) list.set((i * 37) % 200, `v${i}`);
  list.set(5, 'five');
  for (let i = 0; i < 200; i += 2) list.delete(i);
  const keys = [...list.entries(150)].map(([key]) => key);
  return list.size === 100 && list.get(5) === 'five' && list.get(4) === undefined && keys[0] === 151 && keys.length === 25;
}
