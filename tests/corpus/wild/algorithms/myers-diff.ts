// style: transcribed from Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), trace kept for the walk back
// refused: SK1203 because `as T` is believed, not checked: an index past the end gives `undefined`; a test for it before the use passes

export type Edit<T> = { op: 'keep' | 'insert' | 'delete'; value: T };

function shortestEdit<T>(a: T[], b: T[], equal: (x: T, y: T) => boolean): Map<number, number>[] {
  const max = a.length + b.length;
  const v = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= max; d++) {
    trace.push(new Map(v));
    for (let k = -d; k <= d; k += 2) {
      const down = v.get(k + 1) ?? 0;
      const right = v.get(k - 1) ?? 0;
      let x = k === -d || (k !== d && right < down) ? down : right + 1;
      let y = x - k;
      while (x < a.length && y < b.length && equal(a[x] as T, b[y] as T)) {
        x++;
        y++;
      }
      v.set(k, x);
      if (x >= a.length && y >= b.length) return trace;
    }
  }
  return trace;
}

export function diff<T>(a: T[], b: T[], equal: (x: T, y: T) => boolean = Object.is): Edit<T>[] {
  const trace = shortestEdit(a, b, equal);
  const edits: Edit<T>[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const v = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const down = v.get(k + 1) ?? 0;
    const right = v.get(k - 1) ?? 0;
    const previous = k === -d || (k !== d && right < down) ? k + 1 : k - 1;
    const px = v.get(previous) ?? 0;
    const py = px - previous;
    while (x > px && y > py) {
      edits.push({ op: 'keep', value: a[x - 1] as T });
      x--;
      y--;
    }
    if (d === 0) break;
    if (x === px) edits.push({ op: 'insert', value: b[py] as T });
    else edits.push({ op: 'delete', value: a[px] as T });
    x = px;
    y = py;
  }
  return edits.reverse();
}

export function format(edits: Edit<string>[]): string {
  const sign = { keep: ' ', insert: '+', delete: '-' };
  return edits.map(({ op, value }) => sign[op] + value).join('');
}

export function selfTest(): boolean {
  const edits = diff([...'ABCABBA'], [...'CBABAC']);
  const back = edits.filter((e) => e.op !== 'delete').map((e) => e.value);
  const loose = diff(['Ab', 'c'], ['aB', 'd'], (x, y) => x.toLowerCase() === y.toLowerCase());
  return format(edits) === '-A-B C+B A B-B A+C' && back.join('') === 'CBABAC' && format(loose) === ' Ab-c+d';
}
