// style: bigint bit tricks, small functions, lookup tables made at load, n-queens and knight tours

const SIZE = 8n;
const FULL = (1n << 64n) - 1n;

export const square = (file: number, rank: number): bigint => 1n << BigInt(rank * 8 + file);

const fileMask = (file: number): bigint => {
  let mask = 0n;
  for (let rank = 0; rank < 8; rank++) mask |= square(file, rank);
  return mask;
};

const FILES: readonly bigint[] = Array.from({ length: 8 }, (_, file) => fileMask(file));
const [NOT_A = 0n, NOT_AB = 0n, NOT_H = 0n, NOT_GH = 0n] = [[0], [0, 1], [7], [6, 7]].map((files) =>
  files.reduce((mask, file) => mask & ~(FILES[file] ?? 0n), FULL),
);

export function popCount(board: bigint): number {
  let count = 0;
  for (let rest = board; rest !== 0n; rest &= rest - 1n) count++;
  return count;
}

export function* bits(board: bigint): Generator<bigint, void, undefined> {
  let rest = board;
  while (rest) {
    const lowest = rest & -rest;
    yield lowest;
    rest ^= lowest;
  }
}

export const knightMoves = (from: bigint): bigint =>
  (((from << (2n * SIZE + 1n)) & NOT_A) |
    ((from << (2n * SIZE - 1n)) & NOT_H) |
    ((from << (SIZE + 2n)) & NOT_AB) |
    ((from << (SIZE - 2n)) & NOT_GH) |
    ((from >> (2n * SIZE - 1n)) & NOT_A) |
    ((from >> (2n * SIZE + 1n)) & NOT_H) |
    ((from >> (SIZE - 2n)) & NOT_AB) |
    ((from >> (SIZE + 2n)) & NOT_GH)) &
  FULL;

/** Squares a knight comes to in at most `moves` moves. */
export function reach(from: bigint, moves: number): bigint {
  let seen = from;
  let edge = from;
  for (let i = 0; i < moves && edge !== 0n; i++) {
    let next = 0n;
    for (const one of bits(edge)) next |= knightMoves(one);
    edge = next & ~seen;
    seen |= next;
  }
  return seen;
}

export function queens(n: number): number {
  const all = (1 << n) - 1;
  const place = (columns: number, left: number, right: number): number => {
    if (columns === all) return 1;
    let free = all & ~(columns | left | right);
    let found = 0;
    while (free !== 0) {
      const bit = free & -free;
      free &= free - 1;
      found += place(columns | bit, ((left | bit) << 1) & all, (right | bit) >>> 1);
    }
    return found;
  };
  return place(0, 0, 0);
}

export function show(board: bigint): string {
  const rows: string[] = [];
  for (let rank = 7; rank >= 0; rank--) {
    const cells = FILES.map((_, file) => ((board & square(file, rank)) === 0n ? '.' : '#'));
    rows.push(cells.join(''));
  }
  return rows.join('\n');
}

export function selfTest(): boolean {
  const corner = square(0, 0);
  return (
    popCount(knightMoves(corner)) === 2 &&
    popCount(knightMoves(square(3, 3))) === 8 &&
    reach(corner, 6) === FULL &&
    queens(6) === 4 &&
    show(corner).endsWith('#.......')
  );
}
