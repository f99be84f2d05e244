// style: Myers 1986, trace of Maps, union of edit kinds

export type Edit<T> =
  | { kind: 'keep'; item: T }
  | { kind: 'insert'; item: T }
  | { kind: 'delete'; item: T };

export function diff<T>(a: readonly T[], b: readonly T[], equal: (x: T, y: T) => boolean = Object.is): Edit<T>[] {
  const max = a.length + b.length;
  const same = (i: number, j: number): boolean => {
    const x = a[i];
    const y = b[j];
    return i < a.length && j < b.length && x !== undefined && y !== undefined && equal(x, y);
  };

  const trace: Map<number, number>[] = [];
  const furthest = new Map<number, number>([[1, 0]]);
  search: for (let d = 0; d <= max; d++) {
    trace.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (same(x, x - k)) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) break search;
    }
  }

  const edits: Edit<T>[] = [];
  let x = a.length;
  let y = b.length;
  const keep = () => {
    const item = a[--x];
    y--;
    if (item !== undefined) edits.push({ kind: 'keep', item });
  };
  for (let d = trace.length - 1; d > 0; d--) {
    const v = trace[d];
    const k = x - y;
    const down = k === -d || (k !== d && (v?.get(k - 1) ?? -1) < (v?.get(k + 1) ?? -1));
    const previousK = down ? k + 1 : k - 1;
    const previousX = v?.get(previousK) ?? 0;
    const previousY = previousX - previousK;
    while (x > previousX && y > previousY) keep();
    if (down) {
      const item = b[--y];
      if (item !== undefined) edits.push({ kind: 'insert', item });
    } else {
      const item = a[--x];
      if (item !== undefined) edits.push({ kind: 'delete', item });
    }
  }
  while (x > 0) keep();
  return edits.reverse();
}

const MARKS = { keep: ' ', insert: '+', delete: '-' } as const;

export const unified = (before: string, after: string): string =>
  diff(before.split('\n'), after.split('\n'))
    .map(({ kind, item }) => `${MARKS[kind]}${item}`)
    .join('\n');

export function patch<T>(edits: readonly Edit<T>[]): T[] {
  return edits.flatMap((edit) => (edit.kind === 'delete' ? [] : [edit.item]));
}

export function selfTest(): boolean {
  const edits = diff([...'ABCABBA'], [...'CBABAC']);
  const changes = edits.filter((edit) => edit.kind !== 'keep').length;
  return (
    changes === 5 &&
    patch(edits).join('') === 'CBABAC' &&
    unified('a\nb\nc', 'a\nx\nc') === ' a\n-b\n+x\n c' &&
    diff([1, 2], [1, 2]).every((edit) => edit.kind === 'keep') &&
    diff<number>([], [1]).length === 1
  );
}
