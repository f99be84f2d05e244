// style: greedy and optimal line breaking (Knuth and Plass, simplified), options

export type Alignment = 'left' | 'right' | 'center' | 'justify';

export interface WrapOptions {
  width?: number;
  align?: Alignment;
  indent?: string;
}

export function wrapGreedy(text: string, width: number): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let used = 0;
  for (const word of text.split(' ').filter((word) => word !== '')) {
    if (line.length > 0 && used + 1 + word.length > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    used += word.length + (line.length > 0 ? 1 : 0);
    line.push(word);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** Least sum of squared space at the ends of lines, the last line being free. */
export function wrapOptimal(text: string, width: number): string[][] {
  const words = text.split(' ').filter((word) => word !== '');
  const best: { cost: number; next: number }[] = [{ cost: 0, next: words.length }];
  for (let start = words.length - 1; start >= 0; start--) {
    let choice = { cost: Infinity, next: start + 1 };
    let length = -1;
    for (let end = start; end < words.length; end++) {
      length += 1 + (words[end]?.length ?? 0);
      if (length > width && end > start) break;
      const rest = best[words.length - end - 1]?.cost ?? 0;
      const slack = end === words.length - 1 ? 0 : (width - length) ** 2;
      if (slack + rest < choice.cost) choice = { cost: slack + rest, next: end + 1 };
    }
    best.push(choice);
  }
  const lines: string[][] = [];
  for (let start = 0; start < words.length; ) {
    const next = best[words.length - start]?.next ?? words.length;
    lines.push(words.slice(start, next));
    start = next;
  }
  return lines;
}

function justify(words: readonly string[], width: number): string {
  const [first = '', ...rest] = words;
  let spaces = width - words.join('').length;
  let gaps = rest.length;
  return rest.reduce((line, word) => {
    const gap = Math.ceil(spaces / gaps);
    spaces -= gap;
    gaps--;
    return line + ' '.repeat(gap) + word;
  }, first);
}

export function format(text: string, { width = 72, align = 'left', indent = '' }: WrapOptions = {}): string {
  const inner = width - indent.length;
  const lines = wrapOptimal(text, inner);
  return lines
    .map((words, i) => {
      const line = words.join(' ');
      switch (align) {
        case 'left':
          return line;
        case 'right':
          return line.padStart(inner);
        case 'center':
          return line.padStart(Math.floor((inner + line.length) / 2));
        case 'justify':
          return i === lines.length - 1 ? line : justify(words, inner);
      }
    })
    .map((line) => indent + line)
    .join('\n');
}

export function selfTest(): boolean {
  const text = 'aaa bb cc ddddd';
  const greedy = wrapGreedy(text, 6).map((line) => line.join(' '));
  const optimal = wrapOptimal(text, 6).map((line) => line.join(' '));
  return (
    greedy.join('|') === 'aaa bb|cc|ddddd' &&
    optimal.join('|') === 'aaa|bb cc|ddddd' &&
    format('to be or not to be', { width: 9, align: 'justify' }) === 'to  be or\nnot to be' &&
    format('a b', { width: 8, align: 'right', indent: '> ' }) === '>    a b' &&
    format('hello', { width: 9, align: 'center' }) === '  hello'
  );
}
