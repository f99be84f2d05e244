// style: generic map with prefix search, nodes with optional values, default parameters, recursion by generators

interface Node<V> {
  label: string;
  entry?: { value: V };
  readonly children: Map<string, Node<V>>;
}

const commonPrefix = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
};

export class RadixTrie<V> {
  readonly #root: Node<V> = { label: '', children: new Map() };
  #size = 0;

  static of<V>(entries: Iterable<readonly [string, V]>): RadixTrie<V> {
    const trie = new RadixTrie<V>();
    for (const [key, value] of entries) trie.set(key, value);
    return trie;
  }

  get size(): number {
    return this.#size;
  }

  set(key: string, value: V): this {
    let node = this.#root;
    let rest = key;
    while (rest !== '') {
      const child = node.children.get(rest.charAt(0));
      if (!child) {
        node.children.set(rest.charAt(0), { label: rest, entry: { value }, children: new Map() });
        this.#size++;
        return this;
      }
      const shared = commonPrefix(child.label, rest);
      node = shared < child.label.length ? this.#split(node, child, shared) : child;
      rest = rest.slice(shared);
    }
    if (node.entry) node.entry.value = value;
    else {
      node.entry = { value };
      this.#size++;
    }
    return this;
  }

  get(key: string): V | undefined {
    const found = this.#locate(key);
    return found?.rest === '' ? found.node.entry?.value : undefined;
  }

  /** The value of the longest key that `text` begins with. */
  longest(text: string): { readonly key: string; readonly value: V } | undefined {
    let node: Node<V> | undefined = this.#root;
    let at = 0;
    let best: { key: string; value: V } | undefined;
    while (node && text.startsWith(node.label, at)) {
      at += node.label.length;
      if (node.entry) best = { key: text.slice(0, at), value: node.entry.value };
      node = node.children.get(text.charAt(at));
    }
    return best;
  }

  *entries(prefix = ''): Generator<[string, V], void> {
    const found = this.#locate(prefix);
    if (found) yield* this.#walk(found.node, prefix + found.rest);
  }

  *#walk(node: Node<V>, key: string): Generator<[string, V], void> {
    if (node.entry !== undefined) yield [key, node.entry.value];
    const children = [...node.children.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
    for (const child of children) yield* this.#walk(child, key + child.label);
  }

  /** The node that `key` ends at or in, and what of its label comes after. */
  #locate(key: string): { readonly node: Node<V>; readonly rest: string } | undefined {
    let node = this.#root;
    let rest = key;
    while (rest !== '') {
      const child = node.children.get(rest.charAt(0));
      if (!child) return undefined;
      if (child.label.startsWith(rest)) return { node: child, rest: child.label.slice(rest.length) };
      if (!rest.startsWith(child.label)) return undefined;
      rest = rest.slice(child.label.length);
      node = child;
    }
    return { node, rest: '' };
  }

  #split(parent: Node<V>, child: Node<V>, at: number): Node<V> {
    const upper: Node<V> = { label: child.label.slice(0, at), children: new Map() };
    child.label = child.label.slice(at);
    upper.children.set(child.label.charAt(0), child);
    parent.children.set(upper.label.charAt(0), upper);
    return upper;
  }
}

export function selfTest(): boolean {
  const trie = RadixTrie.of([
    ['roman', 1],
    ['romulus', 2],
    ['rom', 3],
    ['ruber', 4],
    ['', 0],
  ]);
  trie.set('roman', 10);
  const keys = [...trie.entries('ro')].map(([key, value]) => `${key}=${value}`).join();
  return (
    trie.size === 5 &&
    keys === 'rom=3,roman=10,romulus=2' &&
    trie.get('ro') === undefined &&
    trie.get('') === 0 &&
    trie.longest('romanesque')?.value === 10 &&
    trie.longest('xyz')?.key === '' &&
    [...trie.entries('rub')].length === 1
  );
}
