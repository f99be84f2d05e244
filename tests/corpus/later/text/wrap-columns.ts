// style: text wrapping with hanging indents and columns, generator of lines, options with defaults, padding by alignment

export interface WrapOptions {
  width?: number;
  indent?: string;
  hanging?: string;
  breakLongWords?: boolean;
}

function* pieces(word: string, width: number): Generator<string> {
  for (let start = 0; start < word.length; start += width) yield word.slice(start, start + width);
}

export function* wrapLines(text: string, options: WrapOptions = {}): Generator<string, void, undefined> {
  const { width = 80, indent = '', hanging = indent, breakLongWords = false } = options;
  for (const paragraph of text.split(/\n\s*\n/)) {
    let prefix = indent;
    let line = '';
    const words = paragraph.trim().split(/\s+/);
    for (const word of words) {
      const room = width - prefix.length;
      const parts = breakLongWords && word.length > room ? [...pieces(word, room)] : [word];
      for (const part of parts) {
        if (line === '') line = part;
        else if (line.length + 1 + part.length <= width - prefix.length) line += ` ${part}`;
        else {
          yield prefix + line;
          prefix = hanging;
          line = part;
        }
      }
    }
    yield prefix + line;
  }
}

export const wrap = (text: string, options?: WrapOptions): string => [...wrapLines(text, options)].join('\n');

type Align = 'left' | 'right' | 'centre';

const padders: { [A in Align]: (text: string, width: number) => string } = {
  left: (text, width) => text.padEnd(width),
  right: (text, width) => text.padStart(width),
  centre: (text, width) => text.padStart((width + text.length) >> 1).padEnd(width),
};

export interface Column {
  title: string;
  width: number;
  align?: Align;
}

export function layoutTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const render = (cells: readonly string[]): string[] => {
    const wrapped = columns.map(({ width }, i) => [...wrapLines(cells[i] ?? '', { width, breakLongWords: true })]);
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, y) =>
      columns
        .map(({ width, align = 'left' }, i) => padders[align](wrapped[i]?.[y] ?? '', width))
        .join(' | ')
        .trimEnd(),
    );
  };
  const rule = columns.map(({ width }) => '-'.repeat(width)).join('-+-');
  return [...render(columns.map(({ title }) => title)), rule, ...rows.flatMap(render)].join('\n');
}

export function selfTest(): boolean {
  const wrapped = wrap('the quick brown fox jumps over the lazy dog', { width: 16, indent: '* ', hanging: '  ' });
  const broken = wrap('supercalifragilistic word', { width: 8, breakLongWords: true });
  const table = layoutTable(
    [
      { title: 'name', width: 6 },
      { title: 'n', width: 3, align: 'right' },
      { title: 'note', width: 5, align: 'centre' },
    ],
    [
      ['apple', '12', 'red'],
      ['kumquat', '3', 'so so'],
    ],
  );
  return (
    wrapped === '* the quick\n  brown fox\n  jumps over the\n  lazy dog' &&
    broken === 'supercal\nifragili\nstic\nword' &&
    table ===
      ['name   |   n | note', '-------+-----+------', 'apple  |  12 |  red', 'kumqua |   3 | so so', 't      |     |'].join(
        '\n',
      )
  );
}
