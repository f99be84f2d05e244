// style: Huffman 1952, recursive tree union, bit strings, canonical codes

type Tree =
  | { kind: 'leaf'; symbol: string; weight: number }
  | { kind: 'node'; left: Tree; right: Tree; weight: number };

export type CodeTable = Map<string, string>;

function frequencies(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const symbol of text) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  return counts;
}

function buildTree(counts: Map<string, number>): Tree | null {
  const forest: Tree[] = [...counts].map(([symbol, weight]) => ({ kind: 'leaf', symbol, weight }));
  const byWeight = (a: Tree, b: Tree) => b.weight - a.weight;
  forest.sort(byWeight);
  while (forest.length > 1) {
    const left = forest.pop();
    const right = forest.pop();
    if (!left || !right) break;
    forest.push({ kind: 'node', left, right, weight: left.weight + right.weight });
    forest.sort(byWeight);
  }
  return forest[0] ?? null;
}

function collectLengths(tree: Tree, depth = 0, lengths: Map<string, number> = new Map()): Map<string, number> {
  if (tree.kind === 'leaf') {
    lengths.set(tree.symbol, Math.max(1, depth));
  } else {
    collectLengths(tree.left, depth + 1, lengths);
    collectLengths(tree.right, depth + 1, lengths);
  }
  return lengths;
}

export function canonicalCodes(text: string): CodeTable {
  const tree = buildTree(frequencies(text));
  const table: CodeTable = new Map();
  if (!tree) return table;
  const ordered = [...collectLengths(tree)].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  let code = 0;
  let previous = 0;
  for (const [symbol, length] of ordered) {
    code <<= length - previous;
    table.set(symbol, code.toString(2).padStart(length, '0'));
    code++;
    previous = length;
  }
  return table;
}

export const encode = (text: string, table: CodeTable): string =>
  Array.from(text, (symbol) => {
    const code = table.get(symbol);
    if (code === undefined) throw new Error(`no code for ${symbol}`);
    return code;
  }).join('');

export function decode(bits: string, table: CodeTable): string {
  const symbols = new Map(Array.from(table, ([symbol, code]) => [code, symbol]));
  let out = '';
  let current = '';
  for (const bit of bits) {
    current += bit;
    const symbol = symbols.get(current);
    if (symbol !== undefined) {
      out += symbol;
      current = '';
    }
  }
  if (current !== '') throw new RangeError('bits left over');
  return out;
}

export function selfTest(): boolean {
  const text = 'abracadabra alakazam';
  const table = canonicalCodes(text);
  const bits = encode(text, table);
  const codes = [...table.values()];
  const prefixFree = codes.every((a, i) => codes.every((b, j) => i === j || !b.startsWith(a)));
  return (
    decode(bits, table) === text &&
    prefixFree &&
    bits.length < text.length * 4 &&
    encode('aaa', canonicalCodes('aaa')) === '000' &&
    canonicalCodes('').size === 0 &&
    (table.get('a')?.length ?? 9) <= 2
  );
}
