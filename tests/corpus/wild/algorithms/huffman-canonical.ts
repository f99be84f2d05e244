// style: canonical Huffman codes, tree as nested tuples, bit strings, counting with Map and sorting by two keys

type Tree = { weight: number; order: number } & ({ symbol: string } | { left: Tree; right: Tree });

function lengths(tree: Tree, depth = 0, out: Map<string, number> = new Map()): Map<string, number> {
  if ('symbol' in tree) {
    out.set(tree.symbol, Math.max(depth, 1));
  } else {
    lengths(tree.left, depth + 1, out);
    lengths(tree.right, depth + 1, out);
  }
  return out;
}

export function codeLengths(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const symbol of text) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  let order = 0;
  const queue: Tree[] = [...counts].map(([symbol, weight]) => ({ symbol, weight, order: order++ }));
  const byWeight = (a: Tree, b: Tree) => a.weight - b.weight || a.order - b.order;
  while (queue.length > 1) {
    queue.sort(byWeight);
    const [left, right] = queue.splice(0, 2);
    if (left && right) queue.push({ left, right, weight: left.weight + right.weight, order: order++ });
  }
  const [root] = queue;
  return root ? lengths(root) : new Map();
}

export function canonical(sizes: Map<string, number>): Map<string, string> {
  const sorted = [...sizes.entries()].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const codes = new Map<string, string>();
  let code = 0;
  let previous = 0;
  for (const [symbol, size] of sorted) {
    code <<= size - previous;
    codes.set(symbol, code.toString(2).padStart(size, '0'));
    code++;
    previous = size;
  }
  return codes;
}

export function encode(text: string, codes: Map<string, string>): string {
  return Array.from(text, (symbol) => {
    const code = codes.get(symbol);
    if (code === undefined) throw new Error(`no code for ${symbol}`);
    return code;
  }).join('');
}

export function decode(bits: string, codes: Map<string, string>): string {
  const symbols = new Map([...codes].map(([symbol, code]) => [code, symbol]));
  let out = '';
  let pending = '';
  for (const bit of bits) {
    pending += bit;
    const symbol = symbols.get(pending);
    if (symbol === undefined) continue;
    out += symbol;
    pending = '';
  }
  if (pending !== '') throw new Error('truncated');
  return out;
}

export function selfTest(): boolean {
  const text = 'abracadabra alakazam';
  const codes = canonical(codeLengths(text));
  const bits = encode(text, codes);
  const values = [...codes.values()];
  const prefixFree = values.every((a) => values.every((b) => a === b || !b.startsWith(a)));
  return (
    decode(bits, codes) === text &&
    prefixFree &&
    bits.length < text.length * 4 &&
    codes.get('a') === '0' &&
    canonical(codeLengths('zzz')).get('z') === '0' &&
    codeLengths('').size === 0
  );
}
