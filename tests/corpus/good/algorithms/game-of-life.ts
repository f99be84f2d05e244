// style: infinite grid as Set of keys, template-literal parsing, generator of generations

type Key = `${number}:${number}`;
export type Cells = ReadonlySet<Key>;

const key = (x: number, y: number): Key => `${x}:${y}`;

function position(cell: Key): [x: number, y: number] {
  const [x, y] = cell.split(':');
  return [Number(x), Number(y)];
}

function* neighbours(cell: Key): Generator<Key> {
  const [x, y] = position(cell);
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      if (dx !== 0 || dy !== 0) yield key(x + dx, y + dy);
    }
  }
}

export function parse(picture: string): Cells {
  const cells = new Set<Key>();
  picture.split('\n').forEach((row, y) => {
    [...row].forEach((char, x) => {
      if (char === '#') cells.add(key(x, y));
    });
  });
  return cells;
}

export function step(cells: Cells): Cells {
  const counts = new Map<Key, number>();
  for (const cell of cells) {
    for (const next of neighbours(cell)) counts.set(next, (counts.get(next) ?? 0) + 1);
  }
  const alive = [...counts].filter(([cell, n]) => n === 3 || (n === 2 && cells.has(cell)));
  return new Set(alive.map(([cell]) => cell));
}

export function* generations(start: Cells): Generator<Cells> {
  for (let cells = start; ; cells = step(cells)) yield cells;
}

export function show(cells: Cells): string {
  const points = [...cells].map(position);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const width = Math.max(...xs) - left + 1;
  const height = Math.max(...ys) - top + 1;
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (cells.has(key(left + x, top + y)) ? '#' : '.')).join(''),
  ).join('\n');
}

export function period(start: Cells, limit = 50): number | null {
  const canonical = (cells: Cells) => show(cells);
  const first = canonical(start);
  let n = 0;
  for (const cells of generations(start)) {
    if (n > 0 && canonical(cells) === first) return n;
    if (++n > limit) break;
  }
  return null;
}

export function selfTest(): boolean {
  const glider = parse('.#.\n..#\n###');
  const blinker = parse('###');
  return period(glider) === 4 && period(blinker) === 2 && show(step(blinker)) === '#\n#\n#' && period(parse('##\n##')) === 1 && step(parse('#')).size === 0;
}
