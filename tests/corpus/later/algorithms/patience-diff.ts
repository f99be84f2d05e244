// style: patience diff on lines with unified hunks, recursion on unique common lines, hunks as readonly interfaces

type Op = 'same' | 'add' | 'remove';

export interface Change {
  readonly op: Op;
  readonly line: string;
}

export interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly changes: readonly Change[];
}

function uniqueIndices(lines: readonly string[]): Map<string, number> {
  const seen = new Map<string, number>();
  lines.forEach((line, index) => {
    seen.set(line, seen.has(line) ? -1 : index);
  });
  for (const [line, index] of seen) if (index < 0) seen.delete(line);
  return seen;
}

/** Pairs of indices of lines unique in both, longest increasing in both. */
function anchors(a: readonly string[], b: readonly string[]): [number, number][] {
  const inB = uniqueIndices(b);
  const pairs: [number, number][] = [];
  for (const [line, i] of uniqueIndices(a)) {
    const j = inB.get(line);
    if (j !== undefined) pairs.push([i, j]);
  }
  pairs.sort(([i], [k]) => i - k);
  interface Card {
    pair: [number, number];
    below: Card | null;
  }
  const piles: Card[] = [];
  for (const pair of pairs) {
    let at = piles.findIndex((top) => top.pair[1] > pair[1]);
    if (at < 0) at = piles.length;
    piles[at] = { pair, below: piles[at - 1] ?? null };
  }
  const result: [number, number][] = [];
  for (let card = piles.at(-1) ?? null; card !== null; card = card.below) result.unshift(card.pair);
  return result;
}

export function diff(a: readonly string[], b: readonly string[]): Change[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const same = (line: string): Change => ({ op: 'same', line });
  const head = a.slice(0, start).map(same);
  const tail = end > 0 ? a.slice(-end).map(same) : [];
  const [oldMiddle, newMiddle] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const middle: Change[] = [];
  const points = anchors(oldMiddle, newMiddle);
  if (points.length === 0) {
    middle.push(...oldMiddle.map((line): Change => ({ op: 'remove', line })));
    middle.push(...newMiddle.map((line): Change => ({ op: 'add', line })));
  } else {
    let [i, j] = [0, 0];
    for (const [x, y] of [...points, [oldMiddle.length, newMiddle.length] as const]) {
      middle.push(...diff(oldMiddle.slice(i, x), newMiddle.slice(j, y)));
      const line = oldMiddle[x];
      if (line !== undefined) middle.push(same(line));
      [i, j] = [x + 1, y + 1];
    }
  }
  return [...head, ...middle, ...tail];
}

export function hunks(changes: readonly Change[], context = 1): Hunk[] {
  const result: { oldStart: number; newStart: number; changes: Change[] }[] = [];
  let [oldLine, newLine, lastTouched] = [1, 1, -Infinity];
  for (const [index, change] of changes.entries()) {
    const near = changes.slice(Math.max(0, index - context), index + context + 1).some(({ op }) => op !== 'same');
    if (near) {
      if (lastTouched !== index - 1) result.push({ oldStart: oldLine, newStart: newLine, changes: [] });
      result.at(-1)?.changes.push(change);
      lastTouched = index;
    }
    if (change.op !== 'add') oldLine++;
    if (change.op !== 'remove') newLine++;
  }
  return result;
}

const signs: Record<Op, string> = { same: ' ', add: '+', remove: '-' };

export const format = (list: readonly Hunk[]): string =>
  list
    .map(({ oldStart, newStart, changes }) =>
      [`@@ -${oldStart} +${newStart} @@`, ...changes.map(({ op, line }) => signs[op] + line)].join('\n'),
    )
    .join('\n');

export function selfTest(): boolean {
  const a = 'a b c d e f g h'.split(' ');
  const b = 'a c d x e f g y h'.split(' ');
  const changes = diff(a, b);
  const rebuilt = (skip: Op) => changes.filter(({ op }) => op !== skip).map(({ line }) => line).join(' ');
  return (
    rebuilt('add') === a.join(' ') &&
    rebuilt('remove') === b.join(' ') &&
    format(hunks(changes)) === '@@ -1 +1 @@\n a\n-b\n c\n d\n+x\n e\n@@ -7 +7 @@\n g\n+y\n h'
  );
}
