// style: dynamic programming, paragraphs and hyphens, options record merged with defaults, join and padding

export interface WrapOptions {
  readonly width: number;
  readonly indent: string;
  readonly justify: 'left' | 'full' | 'centre';
}

const defaults: WrapOptions = { width: 40, indent: '', justify: 'left' };

interface Break {
  readonly cost: number;
  readonly next: number;
}

const lineCost = (slack: number, isLast: boolean): number => {
  if (slack < 0) return Number.POSITIVE_INFINITY;
  return isLast ? 0 : slack ** 2;
};

/** Least raggedness: the sum of the squares of what is left at the ends. */
export function breakLines(words: readonly string[], width: number): string[][] {
  const best: Break[] = new Array<Break>(words.length + 1).fill({ cost: 0, next: words.length });
  for (let from = words.length - 1; from >= 0; from--) {
    let length = -1;
    let choice: Break = { cost: Number.POSITIVE_INFINITY, next: from + 1 };
    for (let to = from; to < words.length; to++) {
      length += 1 + (words[to] ?? '').length;
      if (length > width && to > from) break;
      const rest = best[to + 1];
      if (rest === undefined) continue;
      const own = to === from && length > width ? width ** 2 : lineCost(width - length, to === words.length - 1);
      if (own + rest.cost < choice.cost) choice = { cost: own + rest.cost, next: to + 1 };
    }
    best[from] = choice;
  }
  const lines: string[][] = [];
  for (let at = 0; at < words.length; ) {
    const next = best[at]?.next ?? words.length;
    lines.push(words.slice(at, next));
    at = next;
  }
  return lines;
}

function justified(words: readonly string[], width: number): string {
  const gaps = words.length - 1;
  if (gaps === 0) return words[0] ?? '';
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  const spaces = Math.max(gaps, width - letters);
  return words.reduce((line, word, i) => {
    const before = Math.floor((spaces * i) / gaps) - Math.floor((spaces * (i - 1)) / gaps);
    return line + ' '.repeat(before) + word;
  });
}

export function wrap(text: string, options: Partial<WrapOptions> = {}): string {
  const { width, indent, justify } = { ...defaults, ...options };
  const room = width - indent.length;
  const align = (words: readonly string[], isLast: boolean): string => {
    const plain = words.join(' ');
    switch (justify) {
      case 'left':
        return plain;
      case 'centre':
        return plain.padStart(plain.length + Math.floor((room - plain.length) / 2));
      case 'full':
        return isLast ? plain : justified(words, room);
    }
  };
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const lines = breakLines(paragraph.trim().split(/\s+/), room);
      return lines.map((words, i) => (indent + align(words, i === lines.length - 1)).trimEnd()).join('\n');
    })
    .join('\n\n');
}

export function selfTest(): boolean {
  const text = 'aaa bb cc ddddd';
  return (
    wrap(text, { width: 6 }) === 'aaa\nbb cc\nddddd' &&
    wrap('a b c dd', { width: 6, justify: 'full' }) === 'a b  c\ndd' &&
    wrap('one\n\ntwo three', { width: 8, indent: '> ' }) === '> one\n\n> two\n> three' &&
    wrap('hi', { width: 6, justify: 'centre' }) === '  hi' &&
    wrap('unbreakable', { width: 4 }) === 'unbreakable'
  );
}
