// style: prefix tree storing values, wildcard and prefix search as generators, deletion with pruning, JSON-able snapshot
// refused: SK1007 because `delete` takes away what another owner may count on; a list of none or one value passes

interface TrieNode<V> {
  children: Map<string, TrieNode<V>>;
  value?: V;
}

const createNode = <V>(): TrieNode<V> => ({ children: new Map() });

export class Trie<V> {
  #root: TrieNode<V> = createNode();
  #size = 0;

  constructor(entries: Iterable<readonly [string, V]> = []) {
    for (const [key, value] of entries) this.set(key, value);
  }

  get size(): number {
    return this.#size;
  }

  set(key: string, value: V): this {
    let node = this.#root;
    for (const char of key) {
      let child = node.children.get(char);
      if (!child) node.children.set(char, (child = createNode()));
      node = child;
    }
    if (!('value' in node)) this.#size++;
    node.value = value;
    return this;
  }

  get(key: string): V | undefined {
    return this.#find(key)?.value;
  }

  delete(key: string): boolean {
    const path: [TrieNode<V>, string][] = [];
    let node = this.#root;
    for (const char of key) {
      const child = node.children.get(char);
      if (!child) return false;
      path.push([node, char]);
      node = child;
    }
    if (node.value === undefined) return false;
    delete node.value;
    this.#size--;
    for (const [parent, char] of path.reverse()) {
      const child = parent.children.get(char);
      if (!child || child.children.size > 0 || child.value !== undefined) break;
      parent.children.delete(char);
    }
    return true;
  }

  *entries(prefix = ''): Generator<[string, V]> {
    const start = this.#find(prefix);
    if (start) yield* this.#walk(start, prefix);
  }

  /** `?` stands for one character, `*` for any number. */
  *match(pattern: string): Generator<string> {
    const seen = new Set<string>();
    const visit = function* (node: TrieNode<V>, key: string, rest: string): Generator<string> {
      const [head] = rest;
      if (head === undefined) {
        if (node.value !== undefined && !seen.has(key)) {
          seen.add(key);
          yield key;
        }
        return;
      }
      if (head === '*') yield* visit(node, key, rest.slice(1));
      for (const [char, child] of node.children) {
        if (head === '*') yield* visit(child, key + char, rest);
        else if (head === '?' || head === char) yield* visit(child, key + char, rest.slice(1));
      }
    };
    yield* visit(this.#root, '', pattern);
  }

  longestPrefixOf(text: string): string | undefined {
    let node: TrieNode<V> | undefined = this.#root;
    let best: string | undefined;
    for (let length = 0; node; length++) {
      if (node.value !== undefined) best = text.slice(0, length);
      node = node.children.get(text.charAt(length));
    }
    return best;
  }

  #find(key: string): TrieNode<V> | undefined {
    let node: TrieNode<V> | undefined = this.#root;
    for (const char of key) node = node?.children.get(char);
    return node;
  }

  *#walk(node: TrieNode<V>, key: string): Generator<[string, V]> {
    if (node.value !== undefined) yield [key, node.value];
    for (const [char, child] of node.children) yield* this.#walk(child, key + char);
  }
}

export function selfTest(): boolean {
  const words = ['tea', 'ten', 'to', 'inn', 'in', 'i', 'team'];
  const trie = new Trie(words.map((word, i) => [word, i] as const));
  const keys = (prefix: string) => [...trie.entries(prefix)].map(([key]) => key).sort();
  const before = keys('te').join();
  const matched = [...trie.match('t?*')].sort().join();
  const deleted = trie.delete('tea') && !trie.delete('te');
  return (
    before === 'tea,team,ten' &&
    matched === 'tea,team,ten,to' &&
    deleted &&
    trie.size === 6 &&
    trie.get('team') === 6 &&
    trie.get('tea') === undefined &&
    trie.longestPrefixOf('inner') === 'inn' &&
    trie.longestPrefixOf('xyz') === undefined
  );
}
