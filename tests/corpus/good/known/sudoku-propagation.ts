// style: constraint propagation after Norvig, sets as bit masks in a typed array, copies for the search

const UNITS: readonly (readonly number[])[] = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => {
  const row = Array.from({ length: 9 }, (_, i) => n * 9 + i);
  const column = Array.from({ length: 9 }, (_, i) => i * 9 + n);
  const corner = Math.floor(n / 3) * 27 + (n % 3) * 3;
  const box = Array.from({ length: 9 }, (_, i) => corner + Math.floor(i / 3) * 9 + (i % 3));
  return [row, column, box];
});

const PEERS: readonly ReadonlySet<number>[] = Array.from({ length: 81 }, (_, cell) => {
  const peers = new Set(UNITS.filter((unit) => unit.includes(cell)).flat());
  peers.delete(cell);
  return peers;
});

const ALL = 0b111_111_111;
const isSingle = (mask: number): boolean => mask !== 0 && (mask & (mask - 1)) === 0;
const digitOf = (mask: number): number => 32 - Math.clz32(mask);

const popCount = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
};

class Board {
  private constructor(private readonly cells: Uint16Array) {}

  static empty(): Board {
    return new Board(new Uint16Array(81).fill(ALL));
  }

  static parse(text: string): Board | undefined {
    const board = Board.empty();
    for (const [cell, char] of [...text].entries()) {
      const digit = Number(char);
      if (digit > 0 && !board.assign(cell, 1 << (digit - 1))) return undefined;
    }
    return board;
  }

  copy(): Board {
    return new Board(this.cells.slice());
  }

  at(cell: number): number {
    return this.cells[cell] ?? 0;
  }

  get solved(): boolean {
    return this.cells.every(isSingle);
  }

  assign(cell: number, bit: number): boolean {
    for (let other = this.at(cell) & ~bit; other !== 0; other &= other - 1) {
      if (!this.eliminate(cell, other & -other)) return false;
    }
    return true;
  }

  private eliminate(cell: number, bit: number): boolean {
    const before = this.at(cell);
    if ((before & bit) === 0) return true;
    const after = before & ~bit;
    this.cells[cell] = after;
    if (after === 0) return false;
    if (isSingle(after)) {
      for (const peer of PEERS[cell] ?? []) if (!this.eliminate(peer, after)) return false;
    }
    return UNITS.filter((unit) => unit.includes(cell)).every((unit) => {
      const places = unit.filter((place) => (this.at(place) & bit) !== 0);
      const [only] = places;
      if (only === undefined) return false;
      return places.length > 1 || this.assign(only, bit);
    });
  }

  /** The open cell with the fewest candidates. */
  tightest(): number | undefined {
    let best: { cell: number; count: number } | undefined;
    for (const [cell, mask] of this.cells.entries()) {
      const count = popCount(mask);
      if (count > 1 && (best === undefined || count < best.count)) best = { cell, count };
    }
    return best?.cell;
  }

  toString(): string {
    return Array.from(this.cells, (mask) => (isSingle(mask) ? String(digitOf(mask)) : '.')).join('');
  }
}

function search(board: Board | undefined): Board | undefined {
  const cell = board?.tightest();
  if (board === undefined || cell === undefined) return board;
  for (let mask = board.at(cell); mask !== 0; mask &= mask - 1) {
    const next = board.copy();
    const found = next.assign(cell, mask & -mask) ? search(next) : undefined;
    if (found) return found;
  }
  return undefined;
}

export const solve = (text: string): string | undefined => search(Board.parse(text.replaceAll('.', '0')))?.toString();

export function selfTest(): boolean {
  const easy = '..3.2.6..9..3.5..1..18.64....81.29..7.......8..67.82....26.95..8..2.3..9..5.1.3..';
  const solved = solve(easy);
  return (
    solved === '483921657967345821251876493548132976729564138136798245372689514814253769695417382' &&
    solve(`11${'.'.repeat(79)}`) === undefined
  );
}
