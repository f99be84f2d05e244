// style: n-gram model with nested maps, counts merged, greedy and seeded sampling, sort by several keys

type Counts = Map<string, number>;

export class NgramModel {
  private readonly table = new Map<string, Counts>();
  private readonly vocabulary = new Set<string>();

  constructor(private readonly order: number = 2) {}

  static tokenize(text: string): string[] {
    return text.toLowerCase().match(/[a-z']+|[.!?]/g) ?? [];
  }

  train(text: string): this {
    const words = NgramModel.tokenize(text);
    words.forEach((word, i) => {
      this.vocabulary.add(word);
      for (let n = 0; n <= this.order && n <= i; n++) {
        const key = words.slice(i - n, i).join(' ');
        const counts = this.table.get(key) ?? new Map<string, number>();
        counts.set(word, (counts.get(word) ?? 0) + 1);
        this.table.set(key, counts);
      }
    });
    return this;
  }

  /** Katz-like back-off: the longest context that was seen answers. */
  private counts(context: string[]): Counts {
    for (let n = Math.min(this.order, context.length); n >= 0; n--) {
      const found = this.table.get(context.slice(context.length - n).join(' '));
      if (found) return found;
    }
    return new Map();
  }

  probability(word: string, context: string[]): number {
    const counts = this.counts(context);
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    return ((counts.get(word) ?? 0) + 1) / (total + this.vocabulary.size);
  }

  suggest(prefix: string, limit = 3): string[] {
    return [...this.counts(NgramModel.tokenize(prefix))]
      .sort(([wordA, countA], [wordB, countB]) => countB - countA || (wordA < wordB ? -1 : 1))
      .slice(0, limit)
      .map(([word]) => word);
  }

  generate(start: string, length: number, random: () => number): string {
    const words = NgramModel.tokenize(start);
    while (words.length < length) {
      const counts = this.counts(words);
      let left = random() * [...counts.values()].reduce((a, b) => a + b, 0);
      let chosen: string | undefined;
      for (const [word, count] of counts) {
        chosen = word;
        if ((left -= count) < 0) break;
      }
      if (chosen === undefined) break;
      words.push(chosen);
      if (chosen === '.') break;
    }
    return words.join(' ').replace(/ ([.!?])/g, '$1');
  }

  perplexity(text: string): number {
    const words = NgramModel.tokenize(text);
    const logs = words.map((word, i) => Math.log2(this.probability(word, words.slice(Math.max(0, i - this.order), i))));
    return 2 ** (-logs.reduce((a, b) => a + b, 0) / words.length);
  }
}

function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function selfTest(): boolean {
  const model = new NgramModel(2).train('The cat sat on the mat. The cat ate the fish. The dog sat on the cat.');
  const sentence = model.generate('the', 12, lcg(7));
  return (
    model.suggest('the').join() === 'cat,dog,fish' &&
    model.suggest('sat on').join() === 'the' &&
    sentence.startsWith('the ') &&
    sentence === model.generate('the', 12, lcg(7)) &&
    model.perplexity('the cat sat') < model.perplexity('mat fish dog')
  );
}
