// style: recursive Map nodes, generator traversal

interface TrieNode<V> {
  children: Map<string, TrieNode<V>>;
  value?: V;
}

const createNode = <V>(): TrieNode<V> => ({ children: new Map() });

export class Trie<V> {
  #root: TrieNode<V> = createNode();
  #size = 0;

  get size() {
    return this.#size;
  }

  set(key: string, value: V): this {
    let node = this.#root;
    for (const ch of key) {
      let child = node.children.get(ch);
      if (!child) {
        child = createNode<V>();
        node.children.set(ch, child);
      }
      node = child;
    }
    if (node.value === undefined) this.#size++;
    node.value = value;
    return this;
  }

  get(key: string): V | undefined {
    return this.#find(key)?.value;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *entriesWithPrefix(prefix: string): IterableIterator<[string, V]> {
    const start = this.#find(prefix);
    if (start) yield* walk(start, prefix);
  }

  longestPrefixOf(text: string): string | undefined {
    let node: TrieNode<V> | undefined = this.#root;
    let best: string | undefined;
    for (let i = 0; i <= text.length && node; i++) {
      if (node.value !== undefined) best = text.slice(0, i);
      node = node.children.get(text.charAt(i));
    }
    return best;
  }

  #find(key: string): TrieNode<V> | undefined {
    let node: TrieNode<V> | undefined = this.#root;
    for (const ch of key) {
      node = node.children.get(ch);
      if (!node) return undefined;
    }
    return node;
  }
}

function* walk<V>(node: TrieNode<V>, path: string): IterableIterator<[string, V]> {
  if (node.value !== undefined) yield [path, node.value];
  for (const [ch, child] of node.children) yield* walk(child, path + ch);
}

export function selfTest(): boolean {
  const trie = new Trie<number>();
  for (const [i, word] of ['tea', 'ten', 'to', 'in', 'inn', 'tea'].entries()) trie.set(word, i);
  const words = [...trie.entriesWithPrefix('te')].map(([word, value]) => `${word}=${value}`);
  return (
    trie.size === 5 &&
    words.join() === 'tea=5,ten=1' &&
    trie.longestPrefixOf('inner') === 'inn' &&
    trie.longestPrefixOf('x') === undefined &&
    !trie.has('te')
  );
}
