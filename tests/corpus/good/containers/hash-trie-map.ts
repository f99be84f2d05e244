// style: hash array mapped trie (Bagwell), discriminated node kinds, class facade

type Leaf<V> = { kind: 'leaf'; hash: number; entries: [string, V][] };
type Branch<V> = { kind: 'branch'; bitmap: number; children: TrieNode<V>[] };
type TrieNode<V> = Leaf<V> | Branch<V>;

const BITS = 5;
const MASK = (1 << BITS) - 1;

function hashOf(key: string): number {
  let h = 0;
  for (const c of key) h = (Math.imul(31, h) + (c.codePointAt(0) ?? 0)) | 0;
  return h;
}

function popCount(x: number): number {
  let n = x - ((x >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function insert<V>(node: TrieNode<V> | undefined, shift: number, hash: number, key: string, value: V): TrieNode<V> {
  if (!node) return { kind: 'leaf', hash, entries: [[key, value]] };
  if (node.kind === 'leaf') {
    if (node.hash === hash) {
      return { ...node, entries: [...node.entries.filter(([k]) => k !== key), [key, value]] };
    }
    const bit = 1 << ((node.hash >>> shift) & MASK);
    return insert({ kind: 'branch', bitmap: bit, children: [node] }, shift, hash, key, value);
  }
  const bit = 1 << ((hash >>> shift) & MASK);
  const index = popCount(node.bitmap & (bit - 1));
  const children = node.children.slice();
  if (node.bitmap & bit) {
    children[index] = insert(children[index], shift + BITS, hash, key, value);
    return { ...node, children };
  }
  children.splice(index, 0, insert<V>(undefined, shift + BITS, hash, key, value));
  return { kind: 'branch', bitmap: node.bitmap | bit, children };
}

function find<V>(root: TrieNode<V> | undefined, key: string): V | undefined {
  const hash = hashOf(key);
  let node = root;
  for (let shift = 0; node; shift += BITS) {
    if (node.kind === 'leaf') {
      return node.hash === hash ? node.entries.find(([k]) => k === key)?.[1] : undefined;
    }
    const bit = 1 << ((hash >>> shift) & MASK);
    if (!(node.bitmap & bit)) return undefined;
    node = node.children[popCount(node.bitmap & (bit - 1))];
  }
  return undefined;
}

export class PersistentMap<V> {
  private constructor(private readonly root?: TrieNode<V>) {}

  static empty<V>(): PersistentMap<V> {
    return new PersistentMap<V>();
  }

  set(key: string, value: V): PersistentMap<V> {
    return new PersistentMap(insert(this.root, 0, hashOf(key), key, value));
  }

  get(key: string): V | undefined {
    return find(this.root, key);
  }

  *[Symbol.iterator](): Generator<[string, V]> {
    const stack = this.root ? [this.root] : [];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.kind === 'leaf') yield* node.entries;
      else stack.push(...node.children);
    }
  }
}

export function selfTest(): boolean {
  let map = PersistentMap.empty<number>();
  for (let i = 0; i < 300; i++) map = map.set(`key${i}`, i);
  const newer = map.set('key7', -7).set('Aa', 1).set('BB', 2); // Aa and BB collide
  const total = [...map].reduce((sum, [, n]) => sum + n, 0);
  return (
    total === 44850 &&
    map.get('key7') === 7 &&
    newer.get('key7') === -7 &&
    newer.get('Aa') === 1 &&
    newer.get('BB') === 2 &&
    map.get('Aa') === undefined
  );
}
