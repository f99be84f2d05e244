// style: Myers's algorithm, trace of maps, generic over comparable items, hunks, apply and invert as pure functions
// refused: SK1210 because the list of mutable hunks is returned as one of readonly hunks, as the rule says, though nobody else keeps the list

export type Edit<T> =
  | { readonly type: 'keep' | 'insert' | 'delete'; readonly item: T };

type Same<T> = (a: T, b: T) => boolean;

function trace<T>(a: readonly T[], b: readonly T[], same: Same<T>): ReadonlyMap<number, number>[] {
  const history: ReadonlyMap<number, number>[] = [];
  const furthest = new Map<number, number>([[1, 0]]);
  const max = a.length + b.length;
  for (let d = 0; d <= max; d++) {
    history.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      const down = furthest.get(k + 1) ?? -1;
      const right = furthest.get(k - 1) ?? -1;
      let x = k === -d || (k !== d && right < down) ? down : right + 1;
      let y = x - k;
      while (x < a.length && y < b.length && equalAt(a, x, b, y, same)) {
        x++;
        y++;
      }
      furthest.set(k, x);
      if (x >= a.length && y >= b.length) return history;
    }
  }
  return history;
}

function equalAt<T>(a: readonly T[], i: number, b: readonly T[], j: number, same: Same<T>): boolean {
  const [left, right] = [a.slice(i, i + 1), b.slice(j, j + 1)];
  return left.every((item, index) => right.slice(index, index + 1).some((other) => same(item, other)));
}

export function diff<T>(a: readonly T[], b: readonly T[], same: Same<T> = Object.is): Edit<T>[] {
  const edits: Edit<T>[] = [];
  let x = a.length;
  let y = b.length;
  const emit = (type: Edit<T>['type'], list: readonly T[], index: number): void => {
    for (const item of list.slice(index, index + 1)) edits.push({ type, item });
  };
  for (const [d, furthest] of [...trace(a, b, same).entries()].reverse()) {
    const k = x - y;
    const down = furthest.get(k + 1) ?? -1;
    const right = furthest.get(k - 1) ?? -1;
    const previousK = k === -d || (k !== d && right < down) ? k + 1 : k - 1;
    const previousX = furthest.get(previousK) ?? 0;
    const previousY = previousX - previousK;
    while (x > previousX && y > previousY) emit('keep', a, (y--, --x));
    if (d === 0) break;
    if (x === previousX) emit('insert', b, --y);
    else emit('delete', a, --x);
  }
  return edits.reverse();
}

export const apply = <T>(edits: readonly Edit<T>[]): T[] =>
  edits.filter(({ type }) => type !== 'delete').map(({ item }) => item);

const OPPOSITE = { keep: 'keep', insert: 'delete', delete: 'insert' } as const;

export const invert = <T>(edits: readonly Edit<T>[]): Edit<T>[] =>
  edits.map(({ type, item }) => ({ type: OPPOSITE[type], item }));

export interface Hunk<T> {
  readonly start: number;
  readonly edits: readonly Edit<T>[];
}

export function hunks<T>(edits: readonly Edit<T>[], context = 1): Hunk<T>[] {
  const wanted = new Set<number>();
  for (const [index, { type }] of edits.entries()) {
    if (type === 'keep') continue;
    for (let near = index - context; near <= index + context; near++) wanted.add(near);
  }
  const found: { start: number; edits: Edit<T>[] }[] = [];
  let open = false;
  edits.forEach((edit, index) => {
    if (!wanted.has(index)) {
      open = false;
      return;
    }
    if (!open) found.push({ start: index, edits: [] });
    open = true;
    found.at(-1)?.edits.push(edit);
  });
  return found;
}

export function unified(before: string, after: string): string {
  const mark = { keep: ' ', insert: '+', delete: '-' } satisfies Record<Edit<string>['type'], string>;
  return hunks(diff(before.split('\n'), after.split('\n')))
    .map(({ start, edits }) => [`@@ ${start + 1}`, ...edits.map(({ type, item }) => mark[type] + item)].join('\n'))
    .join('\n');
}

export function selfTest(): boolean {
  const a = [...'ABCABBA'];
  const b = [...'CBABAC'];
  const edits = diff(a, b);
  const changes = edits.filter(({ type }) => type !== 'keep').length;
  const back = apply(invert(edits));
  const folded = diff(['A', 'b'], ['a', 'B'], (x, y) => x.toLowerCase() === y.toLowerCase());
  return (
    apply(edits).join('') === 'CBABAC' &&
    back.join('') === 'ABCABBA' &&
    changes === 5 &&
    folded.every(({ type }) => type === 'keep') &&
    unified('a\nb\nc\nd\ne', 'a\nb\nx\nd\ne') === '@@ 2\n b\n-c\n+x\n d'
  );
}
