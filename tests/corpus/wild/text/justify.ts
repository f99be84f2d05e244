// style: paragraph layout by dynamic programming after Knuth and Plass, simplified; alignment as a table of functions

type Align = 'left' | 'right' | 'center' | 'justify';

const aligners: Record<Align, (words: string[], width: number, last: boolean) => string> = {
  left: (words) => words.join(' '),
  right: (words, width) => words.join(' ').padStart(width),
  center(words, width) {
    const line = words.join(' ');
    return ' '.repeat((width - line.length) >> 1) + line;
  },
  justify(words, width, last) {
    if (last || words.length === 1) return words.join(' ');
    const letters = words.reduce((sum, word) => sum + word.length, 0);
    const gaps = words.length - 1;
    const spaces = width - letters;
    return words
      .map((word, i) => {
        if (i === gaps) return word;
        const size = Math.floor(spaces / gaps) + (i < spaces % gaps ? 1 : 0);
        return word + ' '.repeat(size);
      })
      .join('');
  },
};

export function breakLines(words: string[], width: number): string[][] {
  const n = words.length;
  const cost = Array<number>(n + 1).fill(Infinity);
  const next = Array<number>(n + 1).fill(n);
  cost[n] = 0;
  for (let i = n - 1; i >= 0; i--) {
    let length = -1;
    for (let j = i; j < n; j++) {
      length += (words[j]?.length ?? 0) + 1;
      if (length > width && j > i) break;
      const badness = j === n - 1 ? 0 : (width - length) ** 2;
      const total = badness + (cost[j + 1] ?? 0);
      if (total < (cost[i] ?? Infinity)) {
        cost[i] = total;
        next[i] = j + 1;
      }
    }
  }
  const lines: string[][] = [];
  for (let i = 0; i < n; i = next[i] ?? n) lines.push(words.slice(i, next[i]));
  return lines;
}

export function layout(text: string, width: number, align: Align = 'left'): string {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return paragraphs
    .map((paragraph) => {
      const words = paragraph.match(/\S+/g) ?? [];
      const lines = breakLines(words, width);
      return lines.map((line, i) => aligners[align](line, width, i === lines.length - 1)).join('\n');
    })
    .join('\n\n');
}

export function selfTest(): boolean {
  const text = 'aaa bb cc ddddd\n\nx yyyyyyyyyyyy z';
  return (
    layout(text, 6) === 'aaa\nbb cc\nddddd\n\nx\nyyyyyyyyyyyy\nz' &&
    layout('the quick brown fox jumps', 11, 'justify') === 'the   quick\nbrown   fox\njumps' &&
    layout('ab cd', 6, 'right') === ' ab cd' &&
    layout('ab', 6, 'center') === '  ab'
  );
}
