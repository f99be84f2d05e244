// style: Wadler 2003 as refined by Leijen, document algebra, explicit work stack

export type Doc =
  | { readonly tag: 'text'; readonly text: string }
  | { readonly tag: 'line'; readonly flat: string }
  | { readonly tag: 'concat'; readonly parts: readonly Doc[] }
  | { readonly tag: 'nest'; readonly indent: number; readonly doc: Doc }
  | { readonly tag: 'group'; readonly doc: Doc };

export const text = (value: string): Doc => ({ tag: 'text', text: value });
export const line: Doc = { tag: 'line', flat: ' ' };
export const softLine: Doc = { tag: 'line', flat: '' };
export const concat = (...parts: Doc[]): Doc => ({ tag: 'concat', parts });
export const nest = (indent: number, doc: Doc): Doc => ({ tag: 'nest', indent, doc });
export const group = (doc: Doc): Doc => ({ tag: 'group', doc });

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return concat(...docs.flatMap((doc, i) => (i === 0 ? [doc] : [separator, doc])));
}

type Mode = 'flat' | 'break';
type Work = readonly [indent: number, mode: Mode, doc: Doc];

function fits(width: number, start: Work): boolean {
  let left = width;
  const stack: Work[] = [start];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (left < 0) return false;
    const [indent, mode, doc] = item;
    switch (doc.tag) {
      case 'text':
        left -= doc.text.length;
        break;
      case 'line':
        if (mode === 'break') return true;
        left -= doc.flat.length;
        break;
      case 'concat':
        for (const part of doc.parts.toReversed()) stack.push([indent, mode, part]);
        break;
      case 'nest':
        stack.push([indent + doc.indent, mode, doc.doc]);
        break;
      case 'group':
        stack.push([indent, 'flat', doc.doc]);
        break;
    }
  }
  return left >= 0;
}

export function render(root: Doc, width = 80): string {
  let out = '';
  let column = 0;
  const stack: Work[] = [[0, 'break', root]];
  for (;;) {
    const item = stack.pop();
    if (!item) return out;
    const [indent, mode, doc] = item;
    if (doc.tag === 'text') {
      out += doc.text;
      column += doc.text.length;
    } else if (doc.tag === 'line') {
      out += mode === 'flat' ? doc.flat : `\n${' '.repeat(indent)}`;
      column = mode === 'flat' ? column + doc.flat.length : indent;
    } else if (doc.tag === 'concat') {
      stack.push(...doc.parts.map((part): Work => [indent, mode, part]).reverse());
    } else if (doc.tag === 'nest') {
      stack.push([indent + doc.indent, mode, doc.doc]);
    } else {
      const flat: Work = [indent, 'flat', doc.doc];
      stack.push(fits(width - column, flat) ? flat : [indent, 'break', doc.doc]);
    }
  }
}

export type Data = string | number | Data[] | { [key: string]: Data };

export function toDoc(data: Data): Doc {
  if (typeof data === 'string') return text(JSON.stringify(data));
  if (typeof data === 'number') return text(String(data));
  const bracket = (open: string, items: Doc[], close: string) =>
    group(concat(text(open), nest(2, concat(softLine, join(concat(text(','), line), items))), softLine, text(close)));
  if (Array.isArray(data)) return bracket('[', data.map(toDoc), ']');
  return bracket('{', Object.entries(data).map(([key, value]) => concat(text(`${key}: `), toDoc(value))), '}');
}

export function selfTest(): boolean {
  const data: Data = { name: 'x', list: [1, 2, 3], deep: { words: ['alpha', 'beta', 'gamma', 'delta'] } };
  const wide = render(toDoc(data), 100);
  const narrow = render(toDoc(data), 30);
  return (
    wide === '{name: "x", list: [1, 2, 3], deep: {words: ["alpha", "beta", "gamma", "delta"]}}' &&
    narrow.split('\n').every((row) => row.length <= 30) &&
    narrow.includes('\n  list: [1, 2, 3],\n') &&
    narrow.includes('\n      "beta",\n')
  );
}
