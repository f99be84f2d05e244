// style: ranked prefix index, class with options, comparator chains

export interface Entry {
  readonly term: string;
  readonly weight: number;
  readonly tags?: readonly string[];
}

interface IndexNode {
  children: { [letter: string]: IndexNode };
  entries: Entry[];
}

type Comparator<T> = (a: T, b: T) => number;

const by = <T>(key: (item: T) => number | string, direction: 1 | -1 = 1): Comparator<T> => (a, b) => {
  const x = key(a);
  const y = key(b);
  return x === y ? 0 : x < y ? -direction : direction;
};

const chain = <T>(...comparators: Comparator<T>[]): Comparator<T> => (a, b) => {
  for (const compare of comparators) {
    const order = compare(a, b);
    if (order !== 0) return order;
  }
  return 0;
};

export class Autocomplete {
  private root: IndexNode = { children: {}, entries: [] };
  private readonly rank: Comparator<Entry> = chain(
    by((entry: Entry) => entry.weight, -1),
    by((entry: Entry) => entry.term.length),
    by((entry: Entry) => entry.term),
  );

  constructor(private readonly keep = 5) {}

  add(...entries: readonly Entry[]): this {
    for (const entry of entries) {
      let node = this.root;
      this.remember(node, entry);
      for (const letter of entry.term.toLowerCase()) {
        const child = node.children[letter] ?? { children: {}, entries: [] };
        node.children[letter] = child;
        this.remember(child, entry);
        node = child;
      }
    }
    return this;
  }

  complete(prefix: string, filter?: { tag?: string }): string[] {
    let node: IndexNode | undefined = this.root;
    for (const letter of prefix.toLowerCase()) {
      node = node.children[letter];
      if (!node) return [];
    }
    const tag = filter?.tag;
    return node.entries.filter((entry) => tag === undefined || entry.tags?.includes(tag)).map((entry) => entry.term);
  }

  private remember(node: IndexNode, entry: Entry): void {
    node.entries = [...node.entries, entry].sort(this.rank).slice(0, this.keep);
  }
}

export function selfTest(): boolean {
  const index = new Autocomplete(3).add(
    { term: 'TypeScript', weight: 90, tags: ['language'] },
    { term: 'type', weight: 40 },
    { term: 'typo', weight: 40 },
    { term: 'tympani', weight: 5, tags: ['music'] },
    { term: 'table', weight: 70 },
  );
  return (
    index.complete('ty').join() === 'TypeScript,type,typo' &&
    index.complete('TYP', { tag: 'language' }).join() === 'TypeScript' &&
    index.complete('').join() === 'TypeScript,table,type' &&
    index.complete('tym')[0] === 'tympani' &&
    index.complete('xyz').length === 0
  );
}
