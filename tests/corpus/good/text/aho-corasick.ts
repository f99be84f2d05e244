// style: automaton nodes as class instances with links, builder and search generator

class AutomatonNode {
  readonly next = new Map<string, AutomatonNode>();
  readonly words: string[] = [];
  fail: AutomatonNode | undefined;
}

export interface Hit {
  word: string;
  start: number;
}

export class AhoCorasick {
  private readonly root = new AutomatonNode();

  constructor(words: Iterable<string>) {
    for (const word of words) this.insert(word);
    this.link();
  }

  *search(text: string): Generator<Hit> {
    let node = this.root;
    for (let i = 0; i < text.length; i++) {
      const char = text.charAt(i);
      node = this.step(node, char);
      for (const word of node.words) yield { word, start: i - word.length + 1 };
    }
  }

  replace(text: string, replacer: (word: string) => string): string {
    let out = '';
    let end = 0;
    for (const { word, start } of this.search(text)) {
      if (start < end) continue;
      out += text.slice(end, start) + replacer(word);
      end = start + word.length;
    }
    return out + text.slice(end);
  }

  private insert(word: string): void {
    let node = this.root;
    for (const char of word) {
      const child = node.next.get(char) ?? new AutomatonNode();
      node.next.set(char, child);
      node = child;
    }
    node.words.push(word);
  }

  private link(): void {
    const queue = [...this.root.next.values()];
    queue.forEach((node) => {
      node.fail = this.root;
    });
    for (let node = queue.shift(); node; node = queue.shift()) {
      for (const [char, child] of node.next) {
        child.fail = this.step(node.fail ?? this.root, char);
        child.words.push(...child.fail.words);
        queue.push(child);
      }
    }
  }

  private step(from: AutomatonNode, char: string): AutomatonNode {
    let node: AutomatonNode | undefined = from;
    while (node) {
      const next = node.next.get(char);
      if (next) return next;
      node = node.fail;
    }
    return this.root;
  }
}

export function selfTest(): boolean {
  const automaton = new AhoCorasick(['he', 'she', 'his', 'hers']);
  const hits = [...automaton.search('ushers')].map(({ word, start }) => `${word}@${start}`);
  const censored = new AhoCorasick(['darn', 'heck']).replace('well darn it, heck', (word) => '*'.repeat(word.length));
  return hits.join(' ') === 'she@1 he@2 hers@2' && censored === 'well **** it, ****';
}
