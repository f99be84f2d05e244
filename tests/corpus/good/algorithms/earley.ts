// style: Earley 1970 recogniser, grammar as readonly data, Set of string keys

interface Rule {
  readonly head: string;
  readonly body: readonly string[];
}

interface Item {
  readonly rule: Rule;
  readonly dot: number;
  readonly origin: number;
}

export class Grammar {
  private readonly rules: Rule[] = [];

  rule(head: string, ...alternatives: string[]): this {
    for (const alternative of alternatives) {
      this.rules.push({ head, body: alternative === '' ? [] : alternative.split(' ') });
    }
    return this;
  }

  for(head: string): Rule[] {
    return this.rules.filter((rule) => rule.head === head);
  }

  isTerminal(symbol: string): boolean {
    return !this.rules.some((rule) => rule.head === symbol);
  }
}

class Column {
  readonly items: Item[] = [];
  private readonly keys = new Set<string>();

  add(item: Item): void {
    const key = `${item.rule.head}>${item.rule.body.join(' ')}@${item.dot}:${item.origin}`;
    if (this.keys.has(key)) return;
    this.keys.add(key);
    this.items.push(item);
  }
}

export function recognise(grammar: Grammar, start: string, tokens: readonly string[]): boolean {
  const chart = Array.from({ length: tokens.length + 1 }, () => new Column());
  for (const rule of grammar.for(start)) chart[0]?.add({ rule, dot: 0, origin: 0 });

  chart.forEach((column, position) => {
    for (const item of column.items) {
      const symbol = item.rule.body[item.dot];
      if (symbol === undefined) {
        for (const waiting of chart[item.origin]?.items ?? []) {
          if (waiting.rule.body[waiting.dot] === item.rule.head) column.add({ ...waiting, dot: waiting.dot + 1 });
        }
      } else if (grammar.isTerminal(symbol)) {
        if (tokens[position] === symbol) chart[position + 1]?.add({ ...item, dot: item.dot + 1 });
      } else {
        for (const rule of grammar.for(symbol)) column.add({ rule, dot: 0, origin: position });
      }
    }
  });

  const last = chart.at(-1);
  return (
    last?.items.some(({ rule, dot, origin }) => rule.head === start && origin === 0 && dot === rule.body.length) ?? false
  );
}

export function selfTest(): boolean {
  const sums = new Grammar()
    .rule('Sum', 'Sum + Product', 'Product')
    .rule('Product', 'Product * Factor', 'Factor')
    .rule('Factor', '( Sum )', 'n');
  const ambiguous = new Grammar().rule('S', 'S S', 'a');
  const parses = (text: string) => recognise(sums, 'Sum', text.split(' '));
  return (
    parses('n + n * ( n + n )') &&
    !parses('n + * n') &&
    !parses('( n') &&
    recognise(ambiguous, 'S', ['a', 'a', 'a']) &&
    !recognise(ambiguous, 'S', [])
  );
}
