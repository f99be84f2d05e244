// style: constraint propagation after Norvig, Sets of candidates, recursion with copies

type Cell = string;
type Grid = Map<Cell, Set<number>>;

const ROWS = [...'ABCDEFGHI'];
const COLUMNS = [...'123456789'];
const CELLS: Cell[] = ROWS.flatMap((r) => COLUMNS.map((c) => r + c));

const groupsOf3 = (items: readonly string[]) => [0, 3, 6].map((i) => items.slice(i, i + 3));
const UNITS: Cell[][] = [
  ...ROWS.map((r) => COLUMNS.map((c) => r + c)),
  ...COLUMNS.map((c) => ROWS.map((r) => r + c)),
  ...groupsOf3(ROWS).flatMap((rs) => groupsOf3(COLUMNS).map((cs) => rs.flatMap((r) => cs.map((c) => r + c)))),
];
const UNITS_OF = new Map(CELLS.map((cell) => [cell, UNITS.filter((unit) => unit.includes(cell))] as const));
const PEERS = new Map(
  CELLS.map((cell) => {
    const peers = new Set((UNITS_OF.get(cell) ?? []).flat());
    peers.delete(cell);
    return [cell, peers] as const;
  }),
);

function assign(grid: Grid, cell: Cell, digit: number): boolean {
  const others = [...(grid.get(cell) ?? [])].filter((d) => d !== digit);
  return others.every((d) => eliminate(grid, cell, d));
}

function eliminate(grid: Grid, cell: Cell, digit: number): boolean {
  const candidates = grid.get(cell);
  if (!candidates?.delete(digit)) return true;
  if (candidates.size === 0) return false;
  if (candidates.size === 1) {
    for (const last of candidates) {
      for (const peer of PEERS.get(cell) ?? []) if (!eliminate(grid, peer, last)) return false;
    }
  }
  for (const unit of UNITS_OF.get(cell) ?? []) {
    const places = unit.filter((other) => grid.get(other)?.has(digit));
    const [only] = places;
    if (only === undefined) return false;
    if (places.length === 1 && !assign(grid, only, digit)) return false;
  }
  return true;
}

function search(grid: Grid): Grid | null {
  let pick: { cell: Cell; candidates: Set<number> } | null = null;
  for (const [cell, candidates] of grid) {
    if (candidates.size > 1 && (pick === null || candidates.size < pick.candidates.size)) pick = { cell, candidates };
  }
  if (pick === null) return grid;
  for (const digit of pick.candidates) {
    const copy: Grid = new Map(Array.from(grid, ([cell, set]) => [cell, new Set(set)]));
    const solved = assign(copy, pick.cell, digit) ? search(copy) : null;
    if (solved) return solved;
  }
  return null;
}

export function solve(puzzle: string): string | null {
  const grid: Grid = new Map(CELLS.map((cell) => [cell, new Set([1, 2, 3, 4, 5, 6, 7, 8, 9])]));
  for (const [i, char] of [...puzzle].entries()) {
    const cell = CELLS[i];
    const digit = Number(char);
    if (cell !== undefined && digit > 0 && !assign(grid, cell, digit)) return null;
  }
  const solved = search(grid);
  return solved && CELLS.map((cell) => [...(solved.get(cell) ?? [])].join('')).join('');
}

export function selfTest(): boolean {
  const easy = '003020600900305001001806400008102900700000008006708200002609500800203009005010300';
  const solution = solve(easy);
  return solution === '483921657967345821251876493548132976729564138136798245372689514814253769695417382' && solve(`11${'0'.repeat(79)}`) === null;
}
